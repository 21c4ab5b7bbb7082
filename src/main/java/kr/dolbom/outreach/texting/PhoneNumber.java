package kr.dolbom.outreach.texting;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number of this country, digits only. Every way of writing one number is the same number here, so that what
 * is found by its mark is found however it was written.
 */
public record PhoneNumber(String digits) {

    private static final Pattern ROUTABLE = Pattern.compile("0\\d{8,10}|1[568]\\d{6}");
    private static final Pattern MOBILE = Pattern.compile("01[016789]\\d{7,8}");
    private static final int TAIL = 4;

    public PhoneNumber {
        if (!ROUTABLE.matcher(digits).matches()) throw new IllegalArgumentException("not a telephone number");
    }

    /** Reads 010-1234-5678, +82 10 1234 5678, 01012345678; empty for what is no number. */
    public static Optional<PhoneNumber> of(String written) {
        String plain = written.replaceAll("[\\s().\\-]", "").replaceFirst("^(\\+|00)?820?(?=[1-9]\\d{7,9}$)", "0");
        return ROUTABLE.matcher(plain).matches() ? Optional.of(new PhoneNumber(plain)) : Optional.empty();
    }

    /** Whether a text message can reach it. */
    public boolean isMobile() {
        return MOBILE.matcher(digits).matches();
    }

    /** Whether the rules for senders' numbers allow it at all; that it is registered only the company knows. */
    public boolean mayCall() {
        return !digits.startsWith("050");
    }

    /** As a person writes it. */
    public String written() {
        if (digits.startsWith("1")) return digits.substring(0, 4) + "-" + tail();
        int head = digits.startsWith("02") ? 2 : 3;
        return digits.substring(0, head) + "-" + digits.substring(head, digits.length() - TAIL) + "-" + tail();
    }

    /** As it may lie in a log: 010-****-5678. */
    public String masked() {
        return digits.substring(0, digits.startsWith("02") ? 2 : 3) + "-****-" + tail();
    }

    @Override
    public String toString() {
        return masked();
    }

    private String tail() {
        return digits.substring(digits.length() - TAIL);
    }
}
