package kr.dolbom.outreach.talk.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kr.dolbom.inference.Wav;
import kr.dolbom.outreach.line.CallSound;
import kr.dolbom.outreach.line.drill.Telephone;
import kr.dolbom.outreach.sound.Frame;

/** What baresip is made to say: one file after the other, each with silence behind it, at whose end it would hang up. */
final class BaresipSound implements CallSound {

    private static final int SILENCE = 100 * Frame.RATE;

    private final Telephone telephone;
    private final Path folder;
    private final Citizen citizen;
    private Optional<Path> playing = Optional.empty();
    private volatile long until;

    BaresipSound(Telephone telephone, Path folder, Citizen citizen) {
        this.telephone = telephone;
        this.folder = folder;
        this.citizen = citizen;
    }

    static short[] followedBySilence(short... samples) {
        return Arrays.copyOf(samples, samples.length + SILENCE);
    }

    @Override
    public synchronized void play(short[] samples) {
        until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(samples.length * 1_000L / Frame.RATE);
        source(followedBySilence(samples));
        Thread.ofVirtual().name("baresip-says").start(this::finish);
    }

    private void finish() {
        try {
            for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime())
                TimeUnit.NANOSECONDS.sleep(left);
            citizen.played();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void source(short[] samples) {
        try {
            Path file = Files.write(Files.createTempFile(folder, "says", ".wav"), Wav.write(samples, 1));
            telephone.told("ausrc", "aufile," + file);
            for (Path last : playing.stream().toList()) Files.deleteIfExists(last);
            playing = Optional.of(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        source(followedBySilence());
    }

    @Override
    public boolean isPlaying() {
        return System.nanoTime() < until;
    }

    @Override
    public void press(String keys) {
        try {
            telephone.told("sndcode", keys);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
