package kr.dolbom.outreach.line;

import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts packets that arrive early, late, twice or out of order back into their order, one every 20 milliseconds.
 * It waits for a few packets before it begins; what is missing at its turn is lost and counted.
 */
final class JitterBuffer {

    /** Packets held before the first is given out: 60 ms. */
    private static final int DEPTH = 3;

    /** More than this waiting is delay nobody needs: they are given out faster until few wait again. */
    private static final int MOST = 8;

    /** A second of sound. Nothing stands still for so long and goes on: the oldest are left out. */
    private static final int FLOOD = 50;

    /** A jump further than this is a new stream, not a loss: the far side switched its source. */
    private static final int LONGEST_GAP = 100;

    private final TreeMap<Long, RtpPacket> waiting = new TreeMap<>();
    private boolean started;
    private boolean filling = true;
    private boolean behind;
    private long next;
    private long highest;
    private long source = -1;
    private long received;
    private long lost;
    private long stutters;

    void add(RtpPacket packet) {
        long sequence = extended(packet);
        received++;
        if (!started || sequence >= next) waiting.putIfAbsent(sequence, packet);
        if (waiting.size() > FLOOD) leaveOut();
        behind |= waiting.size() > MOST;
    }

    /** Whether the next is to be taken at once, not at its time. No word is lost by our own standing still. */
    boolean isBehind() {
        behind &= waiting.size() > DEPTH;
        return behind;
    }

    /** The packet whose turn it is; empty when it is missing or the buffer is still filling. */
    Optional<RtpPacket> take() {
        if (filling && !isFilled()) return Optional.empty();
        RtpPacket packet = waiting.remove(next);
        // Nothing waits: the far side is silent or late, and a few packets are held again before it goes on.
        if (packet == null && waiting.isEmpty()) {
            stutters++;
            filling = true;
            return Optional.empty();
        }
        if (packet == null) lost++;
        next++;
        return Optional.ofNullable(packet);
    }

    long received() {
        return received;
    }

    long lost() {
        return lost;
    }

    /** How often nothing was there when its time came: the ear hears a gap, though nothing may be lost. */
    long stutters() {
        return stutters;
    }

    private boolean isFilled() {
        if (waiting.size() < DEPTH) return false;
        if (!started) next = waiting.firstKey();
        started = true;
        filling = false;
        return true;
    }

    private void leaveOut() {
        while (waiting.size() > DEPTH) waiting.pollFirstEntry();
        if (!started) return;
        lost += Math.max(0, waiting.firstKey() - next);
        next = waiting.firstKey();
    }

    private long extended(RtpPacket packet) {
        if (packet.source() != source) begin(packet);
        // The 16-bit difference, signed, so that 65535 → 0 is one step on.
        long sequence = highest + (short) (packet.sequence() - (int) (highest & 0xFFFF));
        if (Math.abs(sequence - highest) > LONGEST_GAP) {
            begin(packet);
            return packet.sequence();
        }
        highest = Math.max(highest, sequence);
        return sequence;
    }

    private void begin(RtpPacket packet) {
        source = packet.source();
        highest = packet.sequence();
        waiting.clear();
        started = false;
        filling = true;
    }
}
