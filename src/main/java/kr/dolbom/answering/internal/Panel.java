package kr.dolbom.answering.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields' opinions on one question: whose the question is, and who may speak. */
record Panel(List<Opinion> opinions, double[] belief) {

    private static final Pattern ACCOUNTS = Pattern.compile("과목|계정|세입|세출|관항목|원인행위|(지출|수입)\\s*결의");
    private static final double NOT_ITS_OWN = 0.25;

    static Panel of(List<Opinion> opinions) {
        return new Panel(opinions, FieldBelief.of(opinions));
    }

    /** Sureness counts as much as the field's part in the question; a field it hardly belongs to is not heard. */
    Optional<Opinion> speaker(double threshold) {
        Optional<Opinion> best = Optional.empty();
        double most = 0;
        for (int i = 0; i < belief.length; i++) {
            Opinion one = opinions.get(i);
            double merit = one.confidence() * belief[i];
            if (!one.speaks(threshold) || !mayAnswer(i) || merit <= most) continue;
            best = Optional.of(one);
            most = merit;
        }
        return best;
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
        if (opinions.size() == 1 || belief[i] >= 1 - NOT_ITS_OWN) return true;
        boolean accounts = ACCOUNTS.matcher(one.understood().plain()).find();
        return belief[i] >= NOT_ITS_OWN && (!accounts || one.field().keepsAccounts());
    }
}
