package kr.dolbom.knowledge.reading.archive;

import java.nio.file.Path;
import java.util.List;
import kr.dolbom.kernel.Problem;

/** What came out of an archive, in its order, and what did not and why. */
public record Unpacked(List<Entry> entries, List<Skipped> skipped) {

    public Unpacked {
        entries = List.copyOf(entries);
        skipped = List.copyOf(skipped);
    }

    /**
     * A file taken out.
     *
     * @param name as the archive gives it, with its folders; for people
     * @param path where it is now; its file name is the entry's, made safe
     */
    public record Entry(String name, Path path) {}

    /** A file left in the archive; the reason names it. */
    public record Skipped(String name, Problem reason) {}
}
