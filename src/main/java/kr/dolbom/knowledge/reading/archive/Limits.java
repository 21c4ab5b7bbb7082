package kr.dolbom.knowledge.reading.archive;

import org.springframework.util.unit.DataSize;

/**
 * How much may come out of one archive.
 *
 * @param entries files in all
 * @param largestEntry bytes of one file
 * @param total bytes of all files taken out
 * @param passed bytes that may run through a compressed stream, for what is not taken out has to be read over
 * @param ratio how many times its packed size a ZIP entry may unpack to, once it is large; text rarely reaches 1:40
 * @param nesting how many archives deep inside this one are opened
 */
public record Limits(int entries, DataSize largestEntry, DataSize total, DataSize passed, int ratio, int nesting) {

    /** The whole history of 169 statutes is 3,926 files and 276 MB. */
    public static Limits withLargest(DataSize largestEntry) {
        return new Limits(20_000, largestEntry, DataSize.ofGigabytes(2), DataSize.ofGigabytes(16), 250, 1);
    }
}
