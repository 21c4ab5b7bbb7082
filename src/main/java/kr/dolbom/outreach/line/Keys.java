package kr.dolbom.outreach.line;

import java.util.Optional;

/** Hears keys out of packets: a key is sent many times over and its end three times, and counts once. */
final class Keys {

    private long lastTimestamp = -1;

    /** The key that was pressed, at the first packet that tells of it; loss of any of the others does not matter. */
    Optional<Character> hear(RtpPacket packet) {
        if (packet.timestamp() == lastTimestamp) return Optional.empty();
        Optional<KeyEvent> event = KeyEvent.read(packet.payload());
        if (event.isPresent()) lastTimestamp = packet.timestamp();
        return event.map(KeyEvent::key);
    }
}
