package kr.dolbom.outreach.sound;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kr.dolbom.outreach.sound.Turn.Change;
import org.junit.jupiter.api.Test;

class TurnTests {

    private final Turn turn = new Turn(ofMillis(200), ofMillis(900), ofMillis(5_000));
    private final VoiceActivity ear = new VoiceActivity();

    @Test
    void anAnswerBeginsAndEnds() {
        assertThat(hear(silence(500), voice(1_200), silence(1_000))).containsExactly(Change.BEGAN, Change.ENDED);
    }

    @Test
    void aPauseToThinkDoesNotEndTheAnswer() {
        assertThat(hear(silence(300), voice(600), silence(700), voice(600), silence(1_000)))
                .containsExactly(Change.BEGAN, Change.ENDED);
    }

    @Test
    void aKnockIsNotSpeech() {
        assertThat(hear(silence(300), voice(100), silence(500))).isEmpty();
    }

    @Test
    void nobodyAnswering() {
        assertThat(hear(silence(5_200))).containsExactly(Change.STAYED_SILENT);
    }

    @Test
    void silenceCountsFromTheEndOfThePrompt() {
        assertThat(hear(silence(4_900))).isEmpty();
        turn.waitFromHere();
        assertThat(hear(silence(4_900))).isEmpty();
    }

    @Test
    void aNoisyLineIsNotAVoice() {
        hear(Tones.noise(300, 2 * Frame.RATE, 1));
        long voiced = frames(Tones.noise(300, 2 * Frame.RATE, 2)).stream()
                .filter(ear::hears)
                .count();
        assertThat(voiced).isLessThanOrEqualTo(1);
    }

    private List<Change> hear(short[]... sounds) {
        List<Change> changes = new ArrayList<>();
        for (short[] sound : sounds)
            for (short[] frame : frames(sound)) {
                Change change = turn.hear(ear.hears(frame));
                if (change != Change.NONE) changes.add(change);
            }
        return changes;
    }

    private static List<short[]> frames(short[] sound) {
        List<short[]> frames = new ArrayList<>();
        for (int at = 0; at + Frame.SAMPLES <= sound.length; at += Frame.SAMPLES)
            frames.add(Arrays.copyOfRange(sound, at, at + Frame.SAMPLES));
        return frames;
    }

    private static short[] silence(int millis) {
        return Tones.noise(20, millis * Frame.RATE / 1_000, millis);
    }

    private static short[] voice(int millis) {
        return Tones.sine(220, 5_000, millis * Frame.RATE / 1_000);
    }
}
