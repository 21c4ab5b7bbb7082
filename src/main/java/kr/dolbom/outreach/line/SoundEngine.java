package kr.dolbom.outreach.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import kr.dolbom.outreach.sound.Frame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends and receives the sound of all calls on one thread. Calls are dealt over twenty phases of a millisecond each, so
 * that packets leave evenly; a thread of its own keeps the beat whatever else the machine does.
 */
public final class SoundEngine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SoundEngine.class);

    private static final long MILLISECOND = 1_000_000;
    private static final int RECEIVE_BUFFER = 64 * 1_024;
    /** Differentiated services: expedited forwarding, which networks keep for voice. */
    private static final int EXPEDITED = 46 << 2;
    /** Further behind than this the beat starts anew instead of sending a burst. */
    private static final long LOST_BEAT = 200 * MILLISECOND;

    private final InetAddress address;
    private final int firstPort;
    private final int lastPort;
    private final Selector selector;
    private final Queue<SoundPath> opened = new ConcurrentLinkedQueue<>();
    private final List<List<SoundPath>> phases = new ArrayList<>();
    private final Lateness lateness = new Lateness();
    private final Thread thread;

    private int nextPort;
    private volatile boolean running = true;
    private volatile boolean first;

    /** Opens ports of the local address between the two, even ones only, as RTP asks for. */
    public SoundEngine(InetAddress address, int firstPort, int lastPort) {
        this.address = address;
        this.firstPort = firstPort + firstPort % 2;
        this.lastPort = lastPort;
        this.nextPort = this.firstPort;
        for (int phase = 0; phase < Frame.MILLIS; phase++) phases.add(new ArrayList<>());
        try {
            selector = Selector.open();
        } catch (IOException noSelector) {
            throw new UncheckedIOException(noSelector);
        }
        thread = Thread.ofPlatform().name("sound").daemon(true).start(this::run);
    }

    /** A path for one call. */
    public SoundPath open(Listener listener) {
        try {
            SoundPath path = new SoundPath(bind(), listener);
            opened.add(path);
            return path;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** A path that is closed already: of a call that was never tried. */
    public SoundPath closed(Listener listener) {
        try {
            DatagramChannel channel = DatagramChannel.open();
            channel.close();
            return new SoundPath(channel, listener);
        } catch (IOException noSocket) {
            throw new UncheckedIOException(noSocket);
        }
    }

    /** Whether the system lets the sound of calls go before everything ordinary. */
    public boolean goesFirst() {
        return first;
    }

    public Lateness lateness() {
        return lateness;
    }

    private synchronized DatagramChannel bind() throws IOException {
        for (int tried = firstPort; tried < lastPort; tried += 2) {
            int port = nextPort;
            nextPort = port + 2 < lastPort ? port + 2 : firstPort;
            try {
                return bound(port);
            } catch (BindException taken) {
                // Somebody else has it: the next one.
            }
        }
        throw new BindException("no free port between " + firstPort + " and " + lastPort);
    }

    private DatagramChannel bound(int port) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
            channel.setOption(StandardSocketOptions.IP_TOS, EXPEDITED);
            return channel.bind(new InetSocketAddress(address, port));
        } catch (IOException taken) {
            channel.close();
            throw taken;
        }
    }

    private void run() {
        first = Precedence.taken();
        if (!first) LOG.warn("the sound of calls does not go first on this machine: see docs/telephony.md");
        long beat = System.nanoTime();
        for (int phase = 0; running; phase = (phase + 1) % Frame.MILLIS) {
            beat += MILLISECOND;
            if (System.nanoTime() - beat > LOST_BEAT) beat = beginAnew(beat);
            receiveUntil(beat);
            admit();
            sendPhase(phases.get(phase), beat);
        }
    }

    /** What should have been sent meanwhile is sent later, not at once. */
    private static long beginAnew(long beat) {
        long now = System.nanoTime();
        LOG.warn("the sound of all calls stood still for {} ms: this machine is too busy", (now - beat) / MILLISECOND);
        return now;
    }

    private void receiveUntil(long beat) {
        try {
            selector.selectNow(key -> receive((SoundPath) key.attachment()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        while (System.nanoTime() < beat && running) LockSupport.parkNanos(beat - System.nanoTime());
    }

    private void receive(SoundPath path) {
        guarded(path, path::receive);
    }

    /** One call's trouble must not silence the others. */
    private static void guarded(SoundPath path, Step step) {
        try {
            step.take();
        } catch (IOException unreachable) {
            // The far side's port is closed: its call ends by signalling, not here.
        } catch (RuntimeException ours) {
            if (path.failsFirst()) LOG.error("what listens to a call failed", ours);
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    private void admit() {
        for (SoundPath path = opened.poll(); path != null; path = opened.poll()) {
            if (!path.isOpen()) continue;
            try {
                path.register(selector);
                emptiest().add(path);
            } catch (ClosedChannelException endedAtOnce) {
                // The call ended before its first packet.
            }
        }
    }

    private List<SoundPath> emptiest() {
        List<SoundPath> emptiest = phases.getFirst();
        for (List<SoundPath> phase : phases) if (phase.size() < emptiest.size()) emptiest = phase;
        return emptiest;
    }

    private void sendPhase(List<SoundPath> paths, long beat) {
        paths.removeIf(path -> !path.isOpen());
        for (SoundPath path : paths) {
            lateness.add(System.nanoTime() - beat);
            guarded(path, path::send);
            guarded(path, path::hear);
        }
    }

    @Override
    public void close() {
        running = false;
        LockSupport.unpark(thread);
        try {
            thread.join(1_000);
            for (SelectionKey key : selector.keys()) ((SoundPath) key.attachment()).close();
            selector.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException alreadyGone) {
            // Nothing was left to lose.
        }
    }
}
