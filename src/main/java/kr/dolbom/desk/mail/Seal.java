package kr.dolbom.desk.mail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals addresses with AES-GCM. The key is not in the database, so neither its files nor its dumps give an address away;
 * each is bound to its conversation and opens nowhere else.
 */
@Component
class Seal {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final MailSettings settings;

    @Autowired
    Seal(MailSettings settings, @Value("${dolbom.data}") Path data) {
        this.settings = settings;
        this.file = data.resolve("contacts.key");
    }

    byte[] seal(UUID conversation, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, conversation, nonce, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    String open(UUID conversation, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return new String(run(Cipher.DECRYPT_MODE, conversation, nonce, rest), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, UUID conversation, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(conversation.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a contact cannot be opened with this key", failure);
        }
    }

    private byte[] key() {
        String text = settings.givenKey().orElseGet(this::keptKey);
        byte[] key = Base64.getDecoder().decode(text.strip());
        if (key.length != KEY_BYTES) throw new IllegalStateException("the key of contacts must have 32 bytes");
        return key;
    }

    private String keptKey() {
        try {
            if (!Files.exists(file)) make();
            return Files.readString(file);
        } catch (IOException failure) {
            throw new Problem(Code.CONTACT_KEY_UNREADABLE, failure, file);
        }
    }

    /** Two processes that begin at once end with one key: the name is given once. */
    private void make() throws IOException {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        Path half = file.resolveSibling("contacts.key." + UUID.randomUUID());
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, Base64.getEncoder().encodeToString(key));
        try {
            Files.createLink(file, half);
        } catch (FileAlreadyExistsException another) {
            // The other one's key counts.
        } catch (UnsupportedOperationException noLinks) {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
