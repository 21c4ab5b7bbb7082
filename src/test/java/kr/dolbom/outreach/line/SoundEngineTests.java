package kr.dolbom.outreach.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kr.dolbom.outreach.sound.Companding;
import kr.dolbom.outreach.sound.Frame;
import kr.dolbom.outreach.sound.Tones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SoundEngineTests {

    private final SoundEngine engine = new SoundEngine(InetAddress.getLoopbackAddress(), 21_000, 21_998);
    private final Ear here = new Ear();
    private final Ear there = new Ear();
    private final SoundPath path = engine.open(here);
    private final SoundPath farPath = engine.open(there);

    @AfterEach
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @EnumSource
    void aSentenceArrivesWholeAndAsLoudAsItWasSpoken(Companding companding) throws InterruptedException {
        short[] sentence = Tones.sine(440, 8_000, Frame.RATE);
        connect(companding);
        path.play(sentence);
        assertThat(here.over.await(5, TimeUnit.SECONDS)).isTrue();
        Thread.sleep(Duration.ofMillis(200));

        short[] heard = there.sound(sentence.length);
        assertThat(Tones.decibels(heard, sentence)).isBetween(-0.5, 0.5);
        assertThat(Tones.signalToNoise(sentence, heard)).isGreaterThan(35);
        assertThat(farPath.counts().lost()).isZero();
    }

    @Test
    void keysArriveInOrderAndOnce() throws InterruptedException {
        connect(Companding.A_LAW);
        path.press("1#07");
        assertThat(there.hears("1#07")).isTrue();
    }

    @Test
    void fallsSilentWhenTold() throws InterruptedException {
        connect(Companding.A_LAW);
        path.play(Tones.sine(440, 8_000, 10 * Frame.RATE));
        Thread.sleep(Duration.ofMillis(300));
        path.stop();
        Thread.sleep(Duration.ofMillis(200));
        there.forget();
        Thread.sleep(Duration.ofMillis(200));
        assertThat(there.loudest()).isLessThanOrEqualTo((short) 8);
        assertThat(here.over.getCount()).isEqualTo(1);
    }

    @Test
    void aListenerThatFailsDoesNotSilenceTheOthers() throws InterruptedException {
        SoundPath broken = engine.open(new Broken());
        broken.sendTo(loopback(1), Companding.A_LAW, 101);
        connect(Companding.A_LAW);
        path.press("1");
        assertThat(there.hears("1")).isTrue();
    }

    @Test
    void aStrangerIsNotListenedTo() throws Exception {
        connect(Companding.A_LAW);
        Thread.sleep(Duration.ofMillis(100));
        try (SoundPath stranger = engine.open(new Ear())) {
            stranger.sendTo(loopback(farPath.port()), Companding.A_LAW, 101);
            stranger.press("9");
            Thread.sleep(Duration.ofMillis(200));
        }
        assertThat(there.keys.toString()).isEmpty();
        assertThat(farPath.counts().strange()).isPositive();
    }

    @Test
    void aFirewallMayHaveMovedThePortOfTheFarSideOnce() throws Exception {
        farPath.sendTo(loopback(1), Companding.A_LAW, 101);
        path.sendTo(loopback(farPath.port()), Companding.A_LAW, 101);
        path.press("1");
        assertThat(there.hears("1")).isTrue();
        farPath.press("2");
        assertThat(here.hears("2")).isTrue();
    }

    @Test
    void noiseOnAnOpenPortHarmsNothing() throws Exception {
        connect(Companding.A_LAW);
        Thread.sleep(Duration.ofMillis(100));
        Random random = new Random(7);
        try (DatagramSocket socket = new DatagramSocket()) {
            for (int packet = 0; packet < 2_000; packet++) {
                byte[] bytes = new byte[random.nextInt(400)];
                random.nextBytes(bytes);
                if (bytes.length > 0) bytes[0] = (byte) (0x80 | bytes[0] & 0x3F);
                socket.send(new DatagramPacket(bytes, bytes.length, loopback(farPath.port())));
            }
        }
        path.press("3");
        assertThat(there.hears("3")).isTrue();
    }

    private static final class Broken implements Listener {
        @Override
        public void heard(short[] frame) {
            throw new IllegalStateException("broken on purpose");
        }

        @Override
        public void pressed(char key) {}

        @Override
        public void played() {}
    }

    private void connect(Companding companding) {
        path.sendTo(loopback(farPath.port()), companding, 101);
        farPath.sendTo(loopback(path.port()), companding, 101);
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Keeps what it hears. */
    private static final class Ear implements Listener {

        private final CountDownLatch over = new CountDownLatch(1);
        private final StringBuffer keys = new StringBuffer();
        private short[] sound = {};

        @Override
        public synchronized void heard(short[] frame) {
            int before = sound.length;
            sound = Arrays.copyOf(sound, before + frame.length);
            System.arraycopy(frame, 0, sound, before, frame.length);
        }

        @Override
        public void pressed(char key) {
            keys.append(key);
        }

        @Override
        public void played() {
            over.countDown();
        }

        boolean hears(String expected) throws InterruptedException {
            for (int tries = 0; tries < 300 && keys.length() < expected.length(); tries++) Thread.sleep(10);
            return keys.toString().equals(expected);
        }

        synchronized void forget() {
            sound = new short[0];
        }

        synchronized short loudest() {
            short loudest = 0;
            for (short sample : sound) loudest = (short) Math.max(loudest, Math.abs(sample));
            return loudest;
        }

        /** So many samples from where the sound begins; a tone's first sample is silent itself. */
        synchronized short[] sound(int samples) {
            int begin = 0;
            while (Math.abs(sound[begin]) < 200) begin++;
            return Arrays.copyOfRange(sound, begin - 1, begin - 1 + samples);
        }
    }
}
