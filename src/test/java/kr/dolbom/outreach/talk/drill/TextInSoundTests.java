package kr.dolbom.outreach.talk.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import kr.dolbom.outreach.sound.Companding;
import kr.dolbom.outreach.sound.Frame;
import kr.dolbom.outreach.sound.Tones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextInSoundTests {

    private static final String WORDS = "네, 허리가 아파서 석 달째 일을 못 나가고 있어요. 월세도 두 달 밀렸고요.";

    @ParameterizedTest
    @EnumSource
    void whatIsSaidIsHeardThroughTheLine(Companding companding) {
        short[] heard = companding.decode(companding.encode(TextInSound.say(WORDS)));
        assertThat(TextInSound.hear(heard)).extracting(TextInSound.Text::words).containsExactly(WORDS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 161, 4_000})
    void itIsFoundWhereverItBegins(int offset) {
        short[] heard = new short[offset + 40_000];
        short[] said = TextInSound.say(WORDS);
        System.arraycopy(said, 0, heard, offset, said.length);
        assertThat(TextInSound.hear(heard)).extracting(TextInSound.Text::words).containsExactly(WORDS);
        assertThat(TextInSound.hear(heard).getFirst().from()).isBetween(offset, offset + 500);
    }

    @Test
    void twoTextsAreTwo() {
        short[] one = TextInSound.say("안녕하세요.");
        short[] both = Arrays.copyOf(one, 2 * one.length);
        System.arraycopy(one, 0, both, one.length, one.length);
        assertThat(TextInSound.hear(both)).hasSize(2);
    }

    @Test
    void aLostPacketLeavesTheOtherCopyAndTwoLoseTheText() {
        short[] said = TextInSound.say(WORDS);
        Arrays.fill(said, 4_000, 4_000 + Frame.SAMPLES, (short) 0);
        assertThat(TextInSound.hear(said)).extracting(TextInSound.Text::words).containsExactly(WORDS);
        Arrays.fill(said, said.length - 4_000, said.length - 4_000 + Frame.SAMPLES, (short) 0);
        assertThat(TextInSound.hear(said)).isEmpty();
    }

    @Test
    void aLatePacketDoesNot() {
        short[] said = TextInSound.say(WORDS);
        short[] heard = new short[said.length + Frame.SAMPLES];
        System.arraycopy(said, 0, heard, 0, 25 * Frame.SAMPLES);
        System.arraycopy(said, 25 * Frame.SAMPLES, heard, 26 * Frame.SAMPLES, said.length - 25 * Frame.SAMPLES);
        assertThat(TextInSound.hear(heard)).extracting(TextInSound.Text::words).containsExactly(WORDS);
    }

    @Test
    void noiseSaysNothing() {
        assertThat(TextInSound.hear(Tones.noise(6_000, 80_000, 1))).isEmpty();
    }
}
