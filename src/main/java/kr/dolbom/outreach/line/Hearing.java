package kr.dolbom.outreach.line;

import java.util.Optional;
import kr.dolbom.outreach.sound.Companding;
import kr.dolbom.outreach.sound.Frame;

/** What arrives, cut into frames of 20 milliseconds whatever the far side packs; what is missing is silence. */
final class Hearing {

    /** Two hundred milliseconds: nobody packs more, and a longer packet is not sound. */
    private static final int LONGEST = 10 * Frame.SAMPLES;

    private final JitterBuffer jitter = new JitterBuffer();
    private short[] rest = {};
    private int at;

    void add(RtpPacket packet) {
        int length = packet.payload().length;
        if (length > 0 && length <= LONGEST) jitter.add(packet);
    }

    short[] next() {
        short[] frame = new short[Frame.SAMPLES];
        int filled = 0;
        while (filled < frame.length && refill()) {
            int taken = Math.min(frame.length - filled, rest.length - at);
            System.arraycopy(rest, at, frame, filled, taken);
            at += taken;
            filled += taken;
        }
        return frame;
    }

    /** Whether more waits than evens out the packets' coming. */
    boolean isBehind() {
        return jitter.isBehind();
    }

    long received() {
        return jitter.received();
    }

    long lost() {
        return jitter.lost();
    }

    long stutters() {
        return jitter.stutters();
    }

    private boolean refill() {
        if (at < rest.length) return true;
        Optional<RtpPacket> packet = jitter.take();
        at = 0;
        rest = packet.map(Hearing::decode).orElseGet(() -> new short[0]);
        return packet.isPresent();
    }

    private static short[] decode(RtpPacket packet) {
        return companding(packet).decode(packet.payload());
    }

    private static Companding companding(RtpPacket packet) {
        return packet.payloadType() == Companding.MU_LAW.payloadType() ? Companding.MU_LAW : Companding.A_LAW;
    }
}
