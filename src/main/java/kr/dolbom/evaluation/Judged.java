package kr.dolbom.evaluation;

/**
 * What came of one case.
 *
 * @param rank place of the first right page among those retrieved, from 1; 0 when it is not among the ten
 */
public record Judged(Case asked, Verdict verdict, int rank, double confidence, double millis, String text) {

    /** Wrong means: answered, and not right. */
    public enum Verdict {
        RIGHT,
        WRONG,
        ASKED_BACK,
        REFUSED,
        /** The set knows the place of the answer, not the answer. */
        NOT_JUDGED
    }

    boolean rightlySilent() {
        return asked.wantsSilence() && verdict == Verdict.REFUSED;
    }
}
