package kr.dolbom.outreach.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VoiceDetectorTests {

    private static final int FRAMES = 50;

    @Test
    void nothingSaidIsNoVoice() {
        try (VoiceDetector detector = VoiceDetector.open()) {
            for (int frame = 0; frame < FRAMES; frame++)
                assertThat(detector.hears(new short[Frame.SAMPLES])).isFalse();
        }
    }

    @Test
    void nothingIsHeardOnceClosed() {
        VoiceDetector detector = VoiceDetector.open();
        detector.close();
        detector.close();
        assertThat(detector.hears(new short[Frame.SAMPLES])).isFalse();
    }

    /** It brought the whole program down, with every call: nothing guarded the library's table of detectors. */
    @Test
    void callsMayBeginAndEndAtTheSameTime() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> calls = IntStream.range(0, 4)
                    .mapToObj(caller -> threads.submit(VoiceDetectorTests::callAgainAndAgain))
                    .toList();
            for (var call : calls) assertThat(call.get()).isZero();
        }
    }

    private static int callAgainAndAgain() {
        int voices = 0;
        for (int call = 0; call < 5_000; call++)
            try (VoiceDetector detector = VoiceDetector.open()) {
                for (int frame = 0; frame < 10; frame++) if (detector.hears(new short[Frame.SAMPLES])) voices++;
            }
        return voices;
    }
}
