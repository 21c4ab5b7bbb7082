package kr.dolbom.outreach.sound;

import java.time.Duration;

/** Tells voice from everything else, frame by frame. It learns as it listens; one per call. */
public interface VoiceDetector extends AutoCloseable {

    /** Whether there is voice in this frame of samples. */
    boolean hears(short[] frame);

    /** For how long it goes on hearing a voice that has stopped. */
    default Duration lingers() {
        return Duration.ZERO;
    }

    @Override
    default void close() {}

    /** WebRTC's, which hears through noise; where its library cannot be loaded, by loudness. */
    static VoiceDetector open() {
        return WebRtcVoice.open().orElseGet(VoiceActivity::new);
    }
}
