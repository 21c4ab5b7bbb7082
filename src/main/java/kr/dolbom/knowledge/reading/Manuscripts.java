package kr.dolbom.knowledge.reading;

import java.util.Set;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;

/** Reads any file the library takes. */
public final class Manuscripts {

    /** Raised when files are cut differently than before, so that an unchanged file is read anew. */
    public static final int READER = 4;

    private static final Set<String> ENDINGS = Set.of("jsonl", "md", "txt");

    private Manuscripts() {}

    public static boolean readable(Source source) {
        return readable(source.ending());
    }

    public static boolean readable(String ending) {
        return ENDINGS.contains(ending);
    }

    /** @throws Problem naming the file and what is wrong with it */
    public static Manuscript read(Source source) {
        Manuscript manuscript = switch (source.ending()) {
            case "jsonl" -> PageFile.read(source);
            case "md" -> FrontMatter.of(source.lines()).isStatute() ? StatuteFile.read(source) : GuideFile.read(source);
            case "txt" -> GuideFile.read(source);
            default -> throw new Problem(Code.FILE_FORMAT_UNKNOWN, source.path());
        };
        if (manuscript.pieces().isEmpty()) throw new Problem(Code.FILE_EMPTY, source.path());
        return manuscript;
    }
}
