package kr.dolbom.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every second question, by the number in its id: one half to work on, the other to measure on. */
public enum Half {
    ODD(1),
    EVEN(0);

    private final int remainder;

    Half(int remainder) {
        this.remainder = remainder;
    }

    public static Optional<Half> of(String word) {
        return Arrays.stream(values())
                .filter(half -> half.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** A question without a number is in neither half. */
    public boolean has(Case one) {
        String digits = one.id().replaceAll("\\D", "");
        return !digits.isEmpty() && (digits.charAt(digits.length() - 1) - '0') % 2 == remainder;
    }
}
