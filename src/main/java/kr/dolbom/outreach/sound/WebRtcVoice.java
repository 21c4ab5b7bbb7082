package kr.dolbom.outreach.sound;

import io.github.givimad.libfvadjni.VoiceActivityDetector;
import io.github.givimad.libfvadjni.VoiceActivityDetector.Mode;
import io.github.givimad.libfvadjni.VoiceActivityDetector.SampleRate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** WebRTC's detector: a few microseconds a frame. Native, so it must never be asked after it was closed. */
final class WebRtcVoice implements VoiceDetector {

    private static final Logger LOG = LoggerFactory.getLogger(WebRtcVoice.class);

    /** Five frames in this mode, so that the gaps of a word do not cut it. */
    private static final Duration LINGERS = Duration.ofMillis(100);

    private final VoiceActivityDetector detector;
    private boolean closed;

    WebRtcVoice() {
        try {
            detector = VoiceActivityDetector.newInstance();
            detector.setMode(Mode.AGGRESSIVE);
            detector.setSampleRate(SampleRate.S8000);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static boolean isThere() {
        return Library.LOADED;
    }

    @Override
    public synchronized boolean hears(short[] frame) {
        if (closed) return false;
        try {
            return detector.process(frame, frame.length);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Duration lingers() {
        return LINGERS;
    }

    @Override
    public synchronized void close() {
        if (!closed) detector.close();
        closed = true;
    }

    private static final class Library {

        static final boolean LOADED = load();

        private static boolean load() {
            try {
                VoiceActivityDetector.loadLibrary();
                return true;
            } catch (IOException | UnsatisfiedLinkError noLibraryHere) {
                LOG.warn("voice is told by loudness here: the native detector cannot be loaded", noLibraryHere);
                return false;
            }
        }
    }
}
