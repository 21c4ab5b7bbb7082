package kr.dolbom.outreach.talk.drill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kr.dolbom.outreach.line.drill.Telephone;
import kr.dolbom.outreach.sound.Frame;

/** Reads the file baresip keeps of what it is told, while it grows; where nothing comes, there is silence. */
final class BaresipEar implements Runnable {

    private static final int HEADER = 44;
    private static final int TICK = 20;
    private static final int PATIENCE = 60;

    private final Path file;
    private final Citizen citizen;

    /** @param before the file of the call before this one */
    BaresipEar(Telephone telephone, Optional<Path> before, Citizen citizen) {
        this.citizen = citizen;
        this.file = newer(telephone, before);
    }

    Path file() {
        return file;
    }

    private static Path newer(Telephone telephone, Optional<Path> before) {
        try {
            for (int tries = 0; tries < 200; tries++) {
                Optional<Path> newest = telephone.heard();
                if (newest.isPresent() && !newest.equals(before)) return newest.get();
                Thread.sleep(10);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("the telephone keeps nothing");
    }

    @Override
    public void run() {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(HEADER);
            listen(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(InputStream in) throws IOException, InterruptedException {
        byte[] frame = new byte[2 * Frame.SAMPLES];
        int read = 0;
        for (int waited = 0; !citizen.hasLeft(); ) {
            int more = in.read(frame, read, frame.length - read);
            read += Math.max(0, more);
            if (read == frame.length) {
                citizen.heard(samples(frame));
                read = 0;
                waited = 0;
            } else if (more <= 0) {
                Thread.sleep(TICK);
                waited += TICK;
                if (waited > PATIENCE) citizen.heard(new short[Frame.SAMPLES]);
            }
        }
    }

    private static short[] samples(byte[] frame) {
        short[] samples = new short[Frame.SAMPLES];
        ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }
}
