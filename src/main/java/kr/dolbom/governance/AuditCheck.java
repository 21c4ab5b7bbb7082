package kr.dolbom.governance;

/**
 * What a verification of the audit trail found.
 *
 * @param entries how many entries stand in the table
 * @param head hash of the whole chain in hexadecimal; written down elsewhere, it proves even a rewritten chain
 */
public record AuditCheck(long entries, String head, Break broken) {

    public boolean whole() {
        return broken instanceof Break.None;
    }

    /** Where the chain breaks first. */
    public sealed interface Break {
        record None() implements Break {}

        /** The entry's text, number or hash was changed. */
        record Changed(long number) implements Break {}

        /** Entries are missing before this number. */
        record MissingBefore(long number) implements Break {}

        /** The last entries are gone, or entries stand there that nobody recorded. */
        record End(long expected, long found) implements Break {}
    }
}
