package kr.dolbom.answering.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields' opinions on one question: whose the question is, and who may speak. */
record Panel(List<Opinion> opinions, double[] belief) {

    private static final Pattern ACCOUNTS = Pattern.compile("과목|계정|세입|세출|관항목|원인행위|(지출|수입)\\s*결의");
    /** Only a field with accounts can say where something is booked. */
    private static final Pattern BOOKS = Pattern.compile(
            "어디(로|에|에다|다가?)\\s*(잡|넣|너[요나어]|처리|편성|계상|떨|기표)|(무슨|어느|어떤)\\s*(과목|계정|목)(으로|에)?\\s*(잡|넣|처리|편성|인가|이)|계정(이|은)?\\s*(뭐|무엇|뭔)");

    private static final double HARDLY = 0.02;
    private static final double FOREIGN = 0.1;
    private static final double ITS_OWN = 0.75;
    private static final double WEIGHT_OF_BELIEF = 0.3;
    private static final double LESS_DOUBT = 0.5;

    static Panel of(List<Opinion> opinions) {
        return new Panel(opinions, FieldBelief.of(opinions));
    }

    /** Whose own words the question has; else the surest of those that may speak, the more so the more the question's words are its own. */
    Optional<Opinion> speaker(double threshold) {
        List<Opinion> asked = opinions.stream().filter(Opinion::inOwnWords).toList();
        return asked.size() == 1 ? Optional.of(asked.getFirst()) : surest(threshold);
    }

    private Optional<Opinion> surest(double threshold) {
        Optional<Opinion> best = Optional.empty();
        double most = 0;
        for (int i = 0; i < belief.length; i++) {
            Opinion one = opinions.get(i);
            double merit = one.confidence() * Math.pow(belief[i], WEIGHT_OF_BELIEF);
            if (merit <= most || !mayAnswer(i) || !one.speaks(threshold * doubt(i))) continue;
            best = Optional.of(one);
            most = merit;
        }
        return best;
    }

    /** Sureness was learned from questions on accounts and is too small for rows of a field without them. */
    private double doubt(int i) {
        return belief[i] >= ITS_OWN && !opinions.get(i).field().keepsAccounts() ? LESS_DOUBT : 1;
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
        if (BOOKS.matcher(one.understood().plain()).find()) return one.field().keepsAccounts() && belief[i] >= HARDLY;
        if (belief[i] >= ITS_OWN) return true;
        boolean accounts = ACCOUNTS.matcher(one.understood().plain()).find();
        return belief[i] >= FOREIGN && (!accounts || one.field().keepsAccounts());
    }
}
