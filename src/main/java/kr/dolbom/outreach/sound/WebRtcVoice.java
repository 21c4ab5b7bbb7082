package kr.dolbom.outreach.sound;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.givimad.libfvadjni.VoiceActivityDetector;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * WebRTC's detector: a few microseconds a frame. Native, so it must never be asked after it was closed. Its functions
 * are called straight: the library's Java side keeps all detectors in one table that nothing guards, and calls that
 * begin and end at once brought the whole program down.
 */
final class WebRtcVoice implements VoiceDetector {

    private static final Logger LOG = LoggerFactory.getLogger(WebRtcVoice.class);

    /** The third of four: sure before it says voice. */
    private static final int AGGRESSIVE = 2;

    /** Five frames in this mode, so that the gaps of a word do not cut it. */
    private static final Duration LINGERS = Duration.ofMillis(100);

    private final Functions functions;
    private final MemorySegment detector;
    private boolean closed;

    private WebRtcVoice(Functions functions) {
        this.functions = functions;
        this.detector = functions.open(AGGRESSIVE, Frame.RATE);
    }

    /** Empty where its library cannot be loaded. */
    static Optional<VoiceDetector> open() {
        return Library.FUNCTIONS.map(WebRtcVoice::new);
    }

    @Override
    public synchronized boolean hears(short[] frame) {
        return !closed && functions.hears(detector, frame);
    }

    @Override
    public Duration lingers() {
        return LINGERS;
    }

    @Override
    public synchronized void close() {
        if (!closed) functions.free(detector);
        closed = true;
    }

    private static final class Library {

        static final Optional<Functions> FUNCTIONS = load();

        private static Optional<Functions> load() {
            try {
                VoiceActivityDetector.loadLibrary();
                return Optional.of(Functions.loaded());
            } catch (IOException | UnsatisfiedLinkError | NoSuchElementException noLibraryHere) {
                LOG.warn("voice is told by loudness here: the native detector cannot be loaded", noLibraryHere);
                return Optional.empty();
            }
        }
    }

    /** libfvad's, as its header has them. */
    private record Functions(
            MethodHandle create, MethodHandle mode, MethodHandle rate, MethodHandle process, MethodHandle release) {

        static Functions loaded() {
            return new Functions(
                    function("fvad_new", FunctionDescriptor.of(ADDRESS)),
                    function("fvad_set_mode", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT)),
                    function("fvad_set_sample_rate", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT)),
                    function(
                            "fvad_process",
                            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG),
                            // A frame is read where it lies, without a copy.
                            Linker.Option.critical(true)),
                    function("fvad_free", FunctionDescriptor.ofVoid(ADDRESS)));
        }

        private static MethodHandle function(String name, FunctionDescriptor shape, Linker.Option... options) {
            MemorySegment address = SymbolLookup.loaderLookup().findOrThrow(name);
            return Linker.nativeLinker().downcallHandle(address, shape, options);
        }

        MemorySegment open(int aggressive, int samplesPerSecond) {
            try {
                MemorySegment detector = (MemorySegment) create.invokeExact();
                if (detector.equals(MemorySegment.NULL)) throw new OutOfMemoryError("no room for a voice detector");
                accepted((int) mode.invokeExact(detector, aggressive));
                accepted((int) rate.invokeExact(detector, samplesPerSecond));
                return detector;
            } catch (Throwable unforeseen) {
                throw failure(unforeseen);
            }
        }

        boolean hears(MemorySegment detector, short[] frame) {
            try {
                return accepted((int) process.invokeExact(detector, MemorySegment.ofArray(frame), (long) frame.length))
                        == 1;
            } catch (Throwable unforeseen) {
                throw failure(unforeseen);
            }
        }

        void free(MemorySegment detector) {
            try {
                release.invokeExact(detector);
            } catch (Throwable unforeseen) {
                throw failure(unforeseen);
            }
        }

        private static int accepted(int answer) {
            if (answer < 0) throw new IllegalArgumentException("the voice detector refuses this");
            return answer;
        }

        private static RuntimeException failure(Throwable unforeseen) {
            return unforeseen instanceof RuntimeException known ? known : new IllegalStateException(unforeseen);
        }
    }
}
