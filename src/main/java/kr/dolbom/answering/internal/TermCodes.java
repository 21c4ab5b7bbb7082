package kr.dolbom.answering.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** Terms as numbers in order: small enough to keep those of many texts, quick to look up. */
record TermCodes(long[] codes) {

    static TermCodes of(Collection<String> terms) {
        return new TermCodes(
                terms.stream().mapToLong(TermCodes::code).distinct().sorted().toArray());
    }

    /** FNV over the letters in 64 bits: {@link String#hashCode} gives hundreds of two-letter words the same number. */
    static long code(String term) {
        long code = 0xcbf29ce484222325L;
        for (int i = 0; i < term.length(); i++) code = (code ^ term.charAt(i)) * 0x100000001b3L;
        return code;
    }

    int size() {
        return codes.length;
    }

    private boolean has(long code) {
        return Arrays.binarySearch(codes, code) >= 0;
    }

    /** What is looked for in a text: terms and what each says. */
    record Wanted(long[] codes, double[] says, double whole) {

        static Wanted of(Collection<String> terms, ToDoubleFunction<String> weight) {
            double[] says = terms.stream().mapToDouble(weight).toArray();
            return new Wanted(
                    terms.stream().mapToLong(TermCodes::code).toArray(),
                    says,
                    1e-9 + Arrays.stream(says).sum());
        }

        /** How much of the weight of all wanted terms a text has. */
        double share(TermCodes has) {
            double shared = 0;
            for (int i = 0; i < codes.length; i++) if (has.has(codes[i])) shared += says[i];
            return shared / whole;
        }
    }
}
