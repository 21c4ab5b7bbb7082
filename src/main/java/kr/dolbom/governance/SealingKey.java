package kr.dolbom.governance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;

/** Seals content with AES-GCM under a key in a file that only its owner may read; a file open to others is refused. */
final class SealingKey {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MARK_BYTES = 16;
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final String id;

    private SealingKey(byte[] key) throws GeneralSecurityException {
        this.key = new SecretKeySpec(key, "AES");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
        this.id = HexFormat.of().formatHex(digest, 0, 8);
    }

    static SealingKey in(Path file) {
        try {
            if (!Files.exists(file)) make(file);
            if (!OWNER.containsAll(Files.getPosixFilePermissions(file)))
                throw new Problem(Code.SEALING_KEY_UNREADABLE, file);
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != KEY_BYTES) throw new Problem(Code.SEALING_KEY_UNREADABLE, file);
            return new SealingKey(key);
        } catch (IOException | IllegalArgumentException | GeneralSecurityException failure) {
            throw new Problem(Code.SEALING_KEY_UNREADABLE, failure, file);
        }
    }

    /** Written beside its place and linked there whole: of two nodes that start together one makes the key. */
    private static void make(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path half = Files.createTempFile(folder, "key", ".half", PosixFilePermissions.asFileAttribute(OWNER));
        try {
            Files.writeString(half, Base64.getEncoder().encodeToString(key));
            Files.createLink(file, half);
        } catch (FileAlreadyExistsException anotherNodeWasFirst) {
            return;
        } finally {
            Files.delete(half);
        }
    }

    /** Tells which key sealed something, and nothing about the key. */
    String id() {
        return id;
    }

    /** @param bound what the content belongs to; sealed for one thing it cannot be opened as another's */
    byte[] seal(byte[] content, String bound) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, content, bound);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    byte[] open(byte[] sealed, String bound) {
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer rest = ByteBuffer.wrap(sealed).get(nonce);
        byte[] body = new byte[rest.remaining()];
        rest.get(body);
        return run(Cipher.DECRYPT_MODE, nonce, body, bound);
    }

    String mark(String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)), 0, MARK_BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String bound) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException changedOrOtherKey) {
            throw new Problem(Code.ORIGINAL_UNOPENABLE, changedOrOtherKey);
        }
    }
}
