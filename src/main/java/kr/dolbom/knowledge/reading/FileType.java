package kr.dolbom.knowledge.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;

/** What a file is, whatever it is called: the name only decides between kinds of text. */
public enum FileType {
    HWP,
    HWPX,
    PDF,
    DOCX,
    XLSX,
    XLS,
    CSV,
    HTML,
    /** One JSON record a line. */
    PAGES,
    /** Markdown; a statute when its front matter says so. */
    MARKDOWN,
    TEXT,
    ZIP,
    TAR,
    GZIP,
    XZ,
    /** An office document nobody can open without its password. */
    ENCRYPTED,
    OTHER;

    /** Enough of a text to know it, and of a binary file to see whether its directory must be read. */
    static final int HEAD = 1 << 16;

    /** @throws Problem when the file cannot be opened */
    public static FileType of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            byte[] bytes = Magic.needsWhole(head) ? Files.readAllBytes(file) : head;
            return of(String.valueOf(file.getFileName()), bytes);
        } catch (IOException failure) {
            throw new Problem(Code.FILE_UNREADABLE, failure, file);
        }
    }

    static FileType of(Source source) {
        return of(String.valueOf(source.path().getFileName()), source.bytes());
    }

    private static FileType of(String name, byte[] bytes) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        return Magic.of(bytes).orElseGet(() -> TextKind.of(ending, bytes));
    }

    /** As people call it, after the usual ending. */
    public String label() {
        return switch (this) {
            case PAGES -> "jsonl";
            case MARKDOWN -> "md";
            case TEXT -> "txt";
            default -> name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    /** Holds other files, so it is unpacked rather than read. */
    public boolean isArchive() {
        return this == ZIP || this == TAR || this == GZIP || this == XZ;
    }

    /** Becomes a document. */
    public boolean isDocument() {
        return !isArchive() && this != ENCRYPTED && this != OTHER;
    }
}
