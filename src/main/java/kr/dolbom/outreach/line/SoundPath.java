package kr.dolbom.outreach.line;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
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

    /** For a far side that cannot take keys as packets. */
    public static final int NO_KEYS = -1;

    /** What we called keys in our own offer; who answers may still send that. */
    private static final int OUR_KEYS = 101;

    /** A port from which nothing has come for so long is given up for another of the same address. */
    private static final Duration GONE = Duration.ofSeconds(2);

    private static final int MOST_PASSED_ON = 5;
    private static final int KEY_VOLUME = 10;
    private static final int KEY_PACKETS = 8;
    private static final int KEY_ENDS = 3;

    private final DatagramChannel channel;
    private final Listener listener;
    private final ByteBuffer out = ByteBuffer.allocateDirect(512);
    private final ByteBuffer in = ByteBuffer.allocateDirect(2_048);
    private final long source = ThreadLocalRandom.current().nextLong(1L << 32);
    private final Keys keys = new Keys();
    private final Hearing hearing = new Hearing();
    private final AtomicReference<@Nullable Playing> playing = new AtomicReference<>();
    private final ConcurrentLinkedQueue<Character> keysToSend = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<short[]> passedOn = new ConcurrentLinkedQueue<>();

    private volatile @Nullable Far far;
    private volatile boolean held;
    private volatile long lastHeard = System.nanoTime();
    private @Nullable KeySending keySending;
    private boolean failed;
    private boolean begins = true;
    private int sequence = ThreadLocalRandom.current().nextInt(1 << 16);
    private long timestamp = ThreadLocalRandom.current().nextLong(1L << 32);
    private volatile long sent;
    private volatile long strange;

    SoundPath(DatagramChannel channel, Listener listener) {
        this.channel = channel;
        this.listener = listener;
    }

    /** The port the far side sends to. */
    public int port() {
        return channel.socket().getLocalPort();
    }

    /**
     * Sends there and listens to nobody else from now on.
     *
     * @param keyPayloadType the number the far side gave to keys, as in its session description; {@link #NO_KEYS}
     */
    public void sendTo(InetSocketAddress address, Companding companding, int keyPayloadType) {
        Far before = far;
        if (before != null && before.named.equals(address)) far = before.packed(companding, keyPayloadType);
        else far = new Far(address, companding, keyPayloadType);
        lastHeard = System.nanoTime();
    }

    /** The far side laid the receiver aside, or took it up again: while it is held its silence means nothing. */
    public void hold(boolean now) {
        held = now;
        lastHeard = System.nanoTime();
    }

    /** How long nothing at all has arrived; zero while the call is held. */
    public Duration silentFor() {
        return held ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - lastHeard);
    }

    /** Sends this frame as soon as can be: the voice of somebody who speaks at this moment on another call. */
    public void passOn(short[] frame) {
        // Two clocks drift: what has waited too long is better left out than said late.
        if (passedOn.size() >= MOST_PASSED_ON) passedOn.poll();
        passedOn.add(frame);
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
        return new Counts(sent, hearing.received(), hearing.lost(), hearing.stutters(), strange);
    }

    /**
     * Packets of one call.
     *
     * @param lost never came, or came when its time was over
     * @param stutters how often a packet was not there in its time
     * @param strange not from the far side, or not sound: not listened to
     */
    public record Counts(long sent, long received, long lost, long stutters, long strange) {}

    void send() throws IOException {
        Far to = far;
        if (to == null) return;
        if (to.keyPayloadType == NO_KEYS) keysToSend.clear();
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
        short[] passed = passedOn.poll();
        if (passed != null) return companding.encode(passed);
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
        for (SocketAddress from = read(); from != null; from = read()) receive(from);
    }

    private void receive(SocketAddress from) {
        Far expected = far;
        Optional<RtpPacket> packet = RtpPacket.read(in.flip());
        if (expected == null || packet.isEmpty() || !isFar(expected, (InetSocketAddress) from)) strange++;
        else take(expected, packet.get());
    }

    /**
     * Only the far side is listened to. A firewall may have given it another port than it believes, and who rings may speak
     * from another than who answers: another port of the same address is taken while nothing comes from the one before. What
     * comes from the port it named is always its own.
     */
    private boolean isFar(Far expected, InetSocketAddress from) {
        boolean known = expected.address.equals(from);
        boolean moved = !known
                && (from.equals(expected.named)
                        || expected.address.getAddress().equals(from.getAddress())
                                && (!expected.confirmed || silentFor().compareTo(GONE) > 0));
        if (moved) expected.address = from;
        if (known || moved) expected.confirmed = true;
        return known || moved;
    }

    private @Nullable SocketAddress read() throws IOException {
        in.clear();
        return channel.receive(in);
    }

    private void take(Far from, RtpPacket packet) {
        lastHeard = System.nanoTime();
        int type = packet.payloadType();
        if (type == Companding.A_LAW.payloadType() || type == Companding.MU_LAW.payloadType()) hearing.add(packet);
        else if (type == from.keyPayloadType || type == OUR_KEYS)
            keys.hear(packet).ifPresent(listener::pressed);
    }

    /** Hands the next frame of the far side to the listener; more of them while too much waits after a standstill. */
    void hear() {
        if (far == null) return;
        listener.heard(hearing.next());
        while (hearing.isBehind()) listener.heard(hearing.next());
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

    /** Whether this is the first failure of its listener: one is told of, not fifty a second. */
    boolean failsFirst() {
        boolean first = !failed;
        failed = true;
        return first;
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    /** The other end. */
    private static final class Far {

        /** Where it said it is. */
        private final InetSocketAddress named;

        private final Companding companding;
        private final int keyPayloadType;
        /** Where it is; only the engine's thread moves it. */
        private volatile InetSocketAddress address;
        /** Whether anything has come from there. */
        private volatile boolean confirmed;

        Far(InetSocketAddress named, Companding companding, int keyPayloadType) {
            this.named = named;
            this.address = named;
            this.companding = companding;
            this.keyPayloadType = keyPayloadType;
        }

        Far packed(Companding other, int keys) {
            Far again = new Far(named, other, keys);
            again.address = address;
            again.confirmed = confirmed;
            return again;
        }
    }

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
