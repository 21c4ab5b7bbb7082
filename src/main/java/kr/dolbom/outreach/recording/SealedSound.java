package kr.dolbom.outreach.recording;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;
import kr.dolbom.governance.Seal;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.sound.Companding;

/**
 * A file of sound: a head, then pieces, each sealed by itself and bound to its call and its place, so that pieces cannot
 * change places or files. A call that breaks off leaves all whole pieces readable. Within, sound is packed as on the line.
 */
final class SealedSound {

    private static final byte[] HEAD = {'D', 'B', 'R', '1'};
    private static final int LARGEST_PIECE = 1 << 22;

    private final Seal seal;
    private final UUID attempt;
    private final Path file;
    private int pieces;

    SealedSound(Seal seal, UUID attempt, Path file) {
        this.seal = seal;
        this.attempt = attempt;
        this.file = file;
    }

    void create() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, HEAD, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Adds a piece in one write, so that a kill leaves it whole or recognisably cut. */
    void add(byte[] codes) throws IOException {
        byte[] sealed = seal.seal(codes, bound(pieces++));
        ByteArrayOutputStream piece = new ByteArrayOutputStream(sealed.length + Integer.BYTES);
        DataOutputStream written = new DataOutputStream(piece);
        written.writeInt(sealed.length);
        written.write(sealed);
        Files.write(file, piece.toByteArray(), StandardOpenOption.APPEND);
    }

    /** @throws Problem RECORDING_DAMAGED when a piece was changed or moved, or the key is another */
    short[] read() throws IOException {
        byte[] all = Files.readAllBytes(file);
        if (all.length < HEAD.length || !Arrays.equals(all, 0, HEAD.length, HEAD, 0, HEAD.length)) throw damaged();
        ByteArrayOutputStream codes = new ByteArrayOutputStream(all.length);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(all, HEAD.length, all.length - HEAD.length));
        for (int piece = 0; in.available() > 0; piece++) codes.writeBytes(open(in, piece));
        return Companding.A_LAW.decode(codes.toByteArray());
    }

    /** A last piece that is cut was being written when the machine stopped. */
    private byte[] open(DataInputStream in, int piece) throws IOException {
        try {
            int length = in.readInt();
            if (length <= 0 || length > LARGEST_PIECE) throw damaged();
            byte[] sealed = new byte[length];
            in.readFully(sealed);
            return seal.open(sealed, bound(piece));
        } catch (EOFException cut) {
            return new byte[0];
        } catch (Problem changed) {
            throw damaged();
        }
    }

    private String bound(int piece) {
        return attempt + ":" + piece;
    }

    private static Problem damaged() {
        return new Problem(Code.RECORDING_DAMAGED);
    }
}
