package kr.dolbom.outreach.recording;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntConsumer;
import kr.dolbom.outreach.sound.Companding;
import kr.dolbom.outreach.sound.Frame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Packs sound into pieces on the sound engine's thread and writes them on one of its own. */
final class FileTape implements Tape {

    private static final Logger LOG = LoggerFactory.getLogger(FileTape.class);
    private static final int FRAMES_IN_PIECE = 250;
    private static final byte[] THE_END = {};

    private final SealedSound file;
    private final int channels;
    private final IntConsumer whenWritten;
    private final BlockingQueue<byte[]> pieces = new LinkedBlockingQueue<>();
    private byte[] piece;
    private int filled;
    private boolean ended;

    /** @param whenWritten told the number of frames when all is on the disk */
    FileTape(SealedSound file, int channels, IntConsumer whenWritten) {
        this.file = file;
        this.channels = channels;
        this.whenWritten = whenWritten;
        this.piece = emptyPiece();
        Thread.ofVirtual().name("tape").start(this::write);
    }

    @Override
    public synchronized void add(short[] ours, short[] theirs) {
        if (ended) return;
        for (int at = 0; at < Frame.SAMPLES; at++) {
            if (channels == 2) piece[filled++] = Companding.A_LAW.encode(ours[at]);
            piece[filled++] = Companding.A_LAW.encode(theirs[at]);
        }
        if (filled == piece.length) pass();
    }

    @Override
    public synchronized void end() {
        if (ended) return;
        ended = true;
        if (filled > 0) pass();
        pieces.add(THE_END);
    }

    private void pass() {
        pieces.add(Arrays.copyOf(piece, filled));
        piece = emptyPiece();
        filled = 0;
    }

    private void write() {
        int frames = 0;
        try {
            file.create();
            for (byte[] next = pieces.take(); next != THE_END; next = pieces.take()) {
                file.add(next);
                frames += next.length / (Frame.SAMPLES * channels);
            }
        } catch (IOException | RuntimeException disk) {
            LOG.error("a recording breaks off", disk);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        whenWritten.accept(frames);
    }

    private byte[] emptyPiece() {
        return new byte[FRAMES_IN_PIECE * Frame.SAMPLES * channels];
    }
}
