package kr.dolbom.outreach.line;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import kr.dolbom.outreach.sound.Companding;
import kr.dolbom.outreach.sound.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The sound of one call, both ways. The engine's thread sends and receives; other threads only say what to play and
 * where to. A packet leaves every 20 milliseconds, silence too, so that recorders and firewalls keep the path open.
 */
public final class SoundPath implements CallSound, AutoCloseable {

    private static final int KEY_VOLUME = 10;
    private static final int KEY_PACKETS = 8;
    private static final int KEY_ENDS = 3;

    private final DatagramChannel channel;
    private final Listener listener;
    private final ByteBuffer out = ByteBuffer.allocateDirect(512);
    private final ByteBuffer in = ByteBuffer.allocateDirect(2_048);
    private final long source = ThreadLocalRandom.current().nextLong(1L << 32);
    private final Keys keys = new Keys();
    private final JitterBuffer jitter = new JitterBuffer();
    private final AtomicReference<@Nullable Playing> playing = new AtomicReference<>();
    private final ConcurrentLinkedQueue<Character> keysToSend = new ConcurrentLinkedQueue<>();

    private volatile @Nullable Far far;
    private @Nullable KeySending keySending;
    private boolean begins = true;
    private int sequence = ThreadLocalRandom.current().nextInt(1 << 16);
    private long timestamp = ThreadLocalRandom.current().nextLong(1L << 32);
    private volatile long sent;

    SoundPath(DatagramChannel channel, Listener listener) {
        this.channel = channel;
        this.listener = listener;
    }

    /** The port the far side sends to. */
    public int port() {
        return channel.socket().getLocalPort();
    }

    /**
     * Sends there from now on.
     *
     * @param keyPayloadType the number the far side gave to keys, as in its session description
     */
    public void sendTo(InetSocketAddress address, Companding companding, int keyPayloadType) {
        far = new Far(address, companding, keyPayloadType);
    }

    @Override
    public void play(short[] samples) {
        playing.set(new Playing(samples));
    }

    @Override
    public void stop() {
        playing.set(null);
    }

    @Override
    public boolean isPlaying() {
        return playing.get() != null;
    }

    @Override
    public void press(String pressed) {
        pressed.chars().forEach(key -> keysToSend.add((char) key));
    }

    public Counts counts() {
        return new Counts(sent, jitter.received(), jitter.lost());
    }

    /** Packets of one call. */
    public record Counts(long sent, long received, long lost) {}

    void send() throws IOException {
        Far to = far;
        if (to == null) return;
        if (keySending == null && !keysToSend.isEmpty()) keySending = new KeySending(keysToSend.remove(), timestamp);
        if (keySending != null) sendKey(to, keySending);
        else sendSound(to);
        timestamp = timestamp + Frame.SAMPLES & 0xFFFF_FFFFL;
        sent++;
    }

    private void sendSound(Far to) throws IOException {
        transmit(
                to,
                new RtpPacket(to.companding.payloadType(), begins, sequence, timestamp, source, next(to.companding)));
        begins = false;
    }

    private void sendKey(Far to, KeySending key) throws IOException {
        transmit(
                to, new RtpPacket(to.keyPayloadType, key.packets == 0, sequence, key.timestamp, source, key.payload()));
        if (++key.packets == KEY_PACKETS + KEY_ENDS) keySending = null;
    }

    private void transmit(Far to, RtpPacket packet) throws IOException {
        out.clear();
        packet.writeTo(out);
        channel.send(out.flip(), to.address);
        sequence = sequence + 1 & 0xFFFF;
    }

    /** The next 20 milliseconds of what plays, or silence. */
    private byte[] next(Companding companding) {
        Playing now = playing.get();
        byte[] codes = new byte[Frame.SAMPLES];
        if (now == null) {
            Arrays.fill(codes, companding.silence());
            return codes;
        }
        now.fill(codes, companding);
        if (now.isOver() && playing.compareAndSet(now, null)) listener.played();
        return codes;
    }

    /** Takes all that has arrived. */
    void receive() throws IOException {
        for (SocketAddress from = read(); from != null; from = read())
            RtpPacket.read(in.flip()).ifPresent(this::take);
    }

    private @Nullable SocketAddress read() throws IOException {
        in.clear();
        return channel.receive(in);
    }

    private void take(RtpPacket packet) {
        Far to = far;
        if (to != null && packet.payloadType() == to.keyPayloadType)
            keys.hear(packet).ifPresent(listener::pressed);
        else if (packet.payloadType() == Companding.A_LAW.payloadType()
                || packet.payloadType() == Companding.MU_LAW.payloadType()) jitter.add(packet);
    }

    /** Hands the next frame of the far side to the listener. */
    void hear() {
        jitter.take().ifPresent(packet -> listener.heard(companding(packet).decode(packet.payload())));
    }

    private static Companding companding(RtpPacket packet) {
        return packet.payloadType() == Companding.MU_LAW.payloadType() ? Companding.MU_LAW : Companding.A_LAW;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // Nothing was left to lose.
        }
    }

    void register(Selector selector) throws ClosedChannelException {
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    private record Far(InetSocketAddress address, Companding companding, int keyPayloadType) {}

    private static final class Playing {

        private final short[] samples;
        private int at;

        Playing(short[] samples) {
            this.samples = samples;
        }

        void fill(byte[] codes, Companding companding) {
            for (int code = 0; code < codes.length; code++, at++)
                codes[code] = at < samples.length ? companding.encode(samples[at]) : companding.silence();
        }

        boolean isOver() {
            return at >= samples.length;
        }
    }

    private static final class KeySending {

        private final char key;
        private final long timestamp;
        private int packets;

        KeySending(char key, long timestamp) {
            this.key = key;
            this.timestamp = timestamp;
        }

        byte[] payload() {
            int samples = Math.min(packets + 1, KEY_PACKETS) * Frame.SAMPLES;
            return KeyEvent.of(key, packets >= KEY_PACKETS, samples).payload(KEY_VOLUME);
        }
    }
}
