package kr.dolbom.knowledge.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The key whose holder keeps the library, until there are accounts: random, made at the first start, in a file only the
 * owner of the data folder can read.
 */
@Component
class ManagementKey {

    private static final int BYTES = 32;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Path file;
    private final SingletonSupplier<String> key = SingletonSupplier.of(this::load);

    ManagementKey(@Value("${dolbom.data}") Path data) {
        file = data.toAbsolutePath().normalize().resolve("library.key");
    }

    /** For the person who starts the server, and for nobody else. */
    String reveal() {
        return key.obtain();
    }

    /** Takes as long for a key that is nearly right as for any other. */
    boolean matches(String tried) {
        return MessageDigest.isEqual(sign("tried " + tried.strip()), sign("tried " + reveal()));
    }

    /** What only a holder of the key could have written under a text. */
    String signature(String text) {
        return TEXT.encodeToString(sign("signed " + text));
    }

    private byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private String load() {
        try {
            if (!Files.exists(file)) make();
            String kept = Files.readString(file).strip();
            if (kept.length() < BYTES) throw new Problem(Code.KEY_FILE_UNREADABLE, file);
            return kept;
        } catch (IOException failure) {
            throw new Problem(Code.KEY_FILE_UNREADABLE, failure, file);
        }
    }

    /** Written beside its place and moved there whole, so that nobody ever reads half a key. */
    private void make() throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.getParent());
        Path half = Files.createTempFile(
                file.getParent(),
                "library",
                ".key",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, TEXT.encodeToString(random) + System.lineSeparator());
        try {
            Files.move(half, file);
        } catch (FileAlreadyExistsException anotherProcessWasFirst) {
            Files.delete(half);
        }
    }
}
