package kr.dolbom.knowledge.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.dolbom.knowledge.reading.Manuscript.Piece;
import org.springframework.util.unit.DataSize;

/** Files as a test writes them, and how they are read. */
final class Written {

    private Written() {}

    static Manuscript read(Path folder, String name, String content) {
        return Manuscripts.read(source(folder, name, content));
    }

    static List<Piece> pieces(Path folder, String name, String content) {
        return read(folder, name, content).pieces();
    }

    static Source source(Path folder, String name, String content) {
        try {
            Path file = folder.resolve(name);
            Files.writeString(file, content);
            return Source.of(file, DataSize.ofMegabytes(1));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    static String page(int page, String... lines) {
        return page("2025 어린이집 살림 안내", page, lines);
    }

    static String page(String title, int page, String... lines) {
        return "{\"title\": \"%s\", \"page\": %d, \"text\": \"%s\"}"
                .formatted(title, page, String.join("\\n", lines).replace("\n", "\\n"));
    }
}
