package kr.dolbom.answering.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kr.dolbom.answering.Answer.Refused;

/**
 * The fields' opinions on one question: whose the question is, and who may speak.
 *
 * @param belief that the question belongs to each field; sums to 1
 * @param claims how probably each field's answer is the right one
 */
record Panel(List<Opinion> opinions, double[] belief, double[] claims) {

    private static final Pattern ACCOUNTS = Pattern.compile("과목|계정|세입|세출|관항목|원인행위|(지출|수입)\\s*결의");
    /** Only a field with accounts can say where something is booked. */
    private static final Pattern BOOKS = Pattern.compile(
            "어디(로|에|에다|다가?)\\s*(잡|넣|너[요나어]|처리|편성|계상|떨|기표)|(무슨|어느|어떤)\\s*(과목|계정|목)(으로|에)?\\s*(잡|넣|처리|편성|인가|이)|계정(이|은)?\\s*(뭐|무엇|뭔)");

    private static final double HARDLY = 0.02;
    private static final double FOREIGN = 0.1;
    private static final double ITS_OWN = 0.75;
    private static final double WEIGHT_OF_BELIEF = 0.3;

    /** A gap that others are nearer to than by so much is no reason for silence. */
    private static final double FARTHER = 0.15;

    /** A claim is known to be right as often as it says; sureness was learned to be compared with the threshold. */
    private static final double CLAIMED = 2.0 / 3;

    static Panel of(List<Opinion> opinions, Claims claims) {
        double[] belief = FieldBelief.of(opinions);
        double[] claimed = IntStream.range(0, belief.length)
                .mapToDouble(i -> claimed(opinions.get(i), opinions, belief[i], claims))
                .toArray();
        return new Panel(opinions, belief, claimed);
    }

    /** Where no other field has anything to say there is nobody to be weighed against. */
    private static double claimed(Opinion one, List<Opinion> all, double belief, Claims claims) {
        if (one.inOwnWords() || all.size() == 1) return one.confidence();
        return claims.of(one.field().keepsAccounts(), Claim.evidence(one, all, belief));
    }

    /** Whose own words the question has; else the one of those that may speak whose claim is greatest. */
    Optional<Opinion> speaker(double threshold) {
        List<Opinion> asked = opinions.stream().filter(Opinion::inOwnWords).toList();
        return asked.size() == 1 ? Optional.of(asked.getFirst()) : foremost(threshold);
    }

    private Optional<Opinion> foremost(double threshold) {
        Optional<Opinion> best = Optional.empty();
        double most = 0;
        for (int i = 0; i < belief.length; i++) {
            Opinion one = opinions.get(i).withConfidence(sureness(i));
            double merit = merit(i);
            if (merit <= most || !mayAnswer(i) || !one.speaks(threshold)) continue;
            best = Optional.of(one);
            most = merit;
        }
        return best;
    }

    /** A field with accounts must be sure by itself as well; the sureness of others was not learned from their questions. */
    private double sureness(int i) {
        Opinion one = opinions.get(i);
        double claimed = Math.min(1, claims[i] / CLAIMED);
        return one.field().keepsAccounts() ? Math.min(one.confidence(), claimed) : claimed;
    }

    /** Silence about what is not told counts as much as its field is sure and believed. */
    private double merit(int i) {
        Opinion one = opinions.get(i);
        if (!(one.answer() instanceof Refused)) return claims[i];
        double nearest = opinions.stream().mapToDouble(Opinion::near).max().orElse(0);
        if (belief[i] < FOREIGN || one.near() < nearest - FARTHER) return 0;
        return one.confidence() * Math.pow(belief[i], WEIGHT_OF_BELIEF);
    }

    /** The field that a question nobody answers belongs to most. */
    Optional<Opinion> owner() {
        int most = 0;
        for (int i = 1; i < belief.length; i++) if (belief[i] > belief[most]) most = i;
        return opinions.isEmpty() ? Optional.empty() : Optional.of(opinions.get(most));
    }

    /** Who keeps no accounts has nothing to say where one is asked for. */
    private boolean mayAnswer(int i) {
        Opinion one = opinions.get(i);
        if (one.field().keepsAccounts())
            return belief[i] >= HARDLY
                    || !BOOKS.matcher(one.understood().plain()).find();
        String plain = one.understood().plain();
        return !BOOKS.matcher(plain).find()
                && (belief[i] >= ITS_OWN || !ACCOUNTS.matcher(plain).find());
    }
}
