package kr.dolbom.rules;

import java.util.Arrays;
import java.util.Optional;

/** What a question wants to know. */
public enum Asked {
    /** Which account it belongs to. */
    ACCOUNT,
    /** Whether it is allowed. */
    MAY,
    /** How much, how many, which rate. */
    AMOUNT,
    /** By when, how often. */
    WHEN,
    /** How it is done, by whom, in which order. */
    HOW,
    /** Which papers belong to it. */
    PAPERS,
    /** What follows if it is not done or done wrongly. */
    WHATIF,
    /** What something is, or how two things differ. */
    MEANING;

    public static Optional<Asked> of(String text) {
        return Arrays.stream(values())
                .filter(asked -> asked.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
