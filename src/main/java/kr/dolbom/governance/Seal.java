package kr.dolbom.governance;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Locks what may not lie open in rows and files: addresses, telephone numbers, recordings, originals. The key is a file
 * beside the database and not in it, the same on every node; what is bound to one thing opens for no other.
 */
@Component
public class Seal {

    private final SingletonSupplier<SealingKey> key;

    Seal(PrivacySettings settings, @Value("${dolbom.data}") Path data) {
        Path file = settings.keyFile().isBlank() ? data.resolve("seal.key") : Path.of(settings.keyFile());
        this.key = SingletonSupplier.of(() -> SealingKey.in(file));
    }

    /** Tells which key seals here, and nothing about the key. */
    public String id() {
        return key.obtain().id();
    }

    /** @param bound what the text belongs to; sealed for one thing it cannot be opened as another's */
    public byte[] seal(String text, String bound) {
        return seal(text.getBytes(StandardCharsets.UTF_8), bound);
    }

    public byte[] seal(byte[] content, String bound) {
        return key.obtain().seal(content, bound);
    }

    /** @throws kr.dolbom.kernel.Problem ORIGINAL_UNOPENABLE when it was changed, or sealed by another key or for another */
    public String openText(byte[] sealed, String bound) {
        return new String(open(sealed, bound), StandardCharsets.UTF_8);
    }

    public byte[] open(byte[] sealed, String bound) {
        return key.obtain().open(sealed, bound);
    }

    /** The same for the same value and nothing else, so that rows can be found by what they hide. */
    public String mark(String value) {
        return key.obtain().mark(value);
    }
}
