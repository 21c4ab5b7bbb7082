package kr.dolbom.knowledge.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.util.unit.DataSize;

/** A file as found on the disk: its bytes, and its text if it is one. */
public record Source(Path path, byte[] bytes) {

    /** @throws Problem when it is missing, unreadable, empty or too large */
    public static Source of(Path path, DataSize largest) {
        if (!Files.exists(path)) throw new Problem(Code.FILE_NOT_FOUND, path);
        try {
            if (Files.size(path) > largest.toBytes())
                throw new Problem(Code.FILE_TOO_LARGE, path, largest.toMegabytes());
            byte[] bytes = Files.readAllBytes(path);
            if (bytes.length == 0) throw new Problem(Code.FILE_EMPTY, path);
            return new Source(path, bytes);
        } catch (IOException failure) {
            throw new Problem(Code.FILE_UNREADABLE, failure, path);
        }
    }

    /** The file's name without its ending, composed as Korean is typed (some systems store it decomposed). */
    public String stem() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    public String ending() {
        String name = name();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws Problem when the bytes are not text, whatever the file is called */
    String text() {
        String text = Encoding.text(bytes).orElseThrow(() -> new Problem(Code.FILE_NOT_TEXT, path));
        if (text.isBlank()) throw new Problem(Code.FILE_EMPTY, path);
        return text;
    }

    List<String> lines() {
        return text().lines().toList();
    }

    private String name() {
        return Normalizer.normalize(String.valueOf(path.getFileName()), Normalizer.Form.NFC);
    }
}
