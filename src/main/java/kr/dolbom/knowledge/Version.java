package kr.dolbom.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kr.dolbom.kernel.Validity;

/**
 * One of the versions a document has had.
 *
 * @param number counts from 1 in the order of import
 * @param title what the text was called in this version
 * @param validity its own days; when a later version follows, the earlier one ends the day before
 * @param promulgated 공포일자 of a statute
 * @param promulgation 공포번호 of a statute, otherwise empty
 * @param origin the path it was imported from
 * @param sha256 of the file as it was imported
 * @param passages how many passages it was cut into
 * @param pages of the original; 0 for formats without pages
 */
public record Version(
        int number,
        String title,
        Validity validity,
        Optional<LocalDate> promulgated,
        String promulgation,
        State state,
        String origin,
        String sha256,
        int passages,
        int pages,
        int tables,
        int cells,
        Instant importedAt) {

    /** Whether a version is searched. */
    public enum State {
        IN_USE,
        /** A later import of the same version took its place. */
        REPLACED,
        /** Taken out of use by a person. */
        WITHDRAWN
    }

    /** 공포번호 as a number: of two made on one day the higher was made later. */
    public long ordinal() {
        return ordinal(promulgation);
    }

    static long ordinal(String promulgation) {
        String digits = promulgation.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 9 ? 0 : Long.parseLong(digits);
    }

    /** How an office names it: {@code 2026-05-19 시행 · 제21657호}; empty for a text without days. */
    public String label() {
        return label(validity.from(), promulgation);
    }

    static String label(LocalDate from, String promulgation) {
        if (from.equals(Validity.ALWAYS_FROM)) return "";
        return promulgation.isEmpty() ? from + "부터" : from + " 시행 · 제" + promulgation.replaceFirst("^0+", "") + "호";
    }
}
