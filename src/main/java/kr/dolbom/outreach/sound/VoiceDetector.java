package kr.dolbom.outreach.sound;

/** Tells voice from everything else, frame by frame. It learns as it listens; one per call. */
public interface VoiceDetector extends AutoCloseable {

    /** Whether there is voice in this frame of samples. */
    boolean hears(short[] frame);

    @Override
    default void close() {}

    /** WebRTC's, which hears through noise; where its library cannot be loaded, by loudness. */
    static VoiceDetector open() {
        return WebRtcVoice.isThere() ? new WebRtcVoice() : new VoiceActivity();
    }
}
