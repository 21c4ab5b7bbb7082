package kr.dolbom.outreach.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import kr.dolbom.outreach.sound.Companding;
import kr.dolbom.outreach.sound.Tones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HearingTests {

    private final Hearing hearing = new Hearing();
    private final short[] tone = Tones.sine(440, 8_000, 4_800);

    @ParameterizedTest
    @ValueSource(ints = {80, 160, 240, 320, 480})
    void anyLengthOfPacketBecomesFramesOfTwentyMilliseconds(int packed) {
        short[] heard = new short[0];
        int arrived = 0;
        for (int packet = 0; packet < 3; packet++) arrived = arrive(packet, packed);
        for (int frame = 0; frame < 20; frame++) {
            while (arrived < heard.length + 160 + 2 * packed) arrived = arrive(arrived / packed, packed);
            heard = join(heard, hearing.next());
        }
        assertThat(Tones.signalToNoise(Arrays.copyOf(tone, heard.length), heard))
                .isGreaterThan(35);
        assertThat(hearing.lost()).isZero();
    }

    @Test
    void aLineThatKeepsQuietIsHeardAsSilence() {
        assertThat(hearing.next()).hasSize(160).containsOnly((short) 0);
    }

    @Test
    void aLostPacketIsSilenceOfItsLength() {
        for (int packet : new int[] {0, 1, 3, 4}) arrive(packet, 160);
        short[][] frames = {hearing.next(), hearing.next(), hearing.next(), hearing.next()};
        assertThat(frames[2]).containsOnly((short) 0);
        assertThat(Tones.signalToNoise(Arrays.copyOfRange(tone, 480, 640), frames[3]))
                .isGreaterThan(35);
        assertThat(hearing.lost()).isEqualTo(1);
    }

    @Test
    void noWordIsLostByAStandstillAndTheDelayGoesAway() {
        for (int packet = 0; packet < 28; packet++) arrive(packet, 160);
        short[] heard = hearing.next();
        while (hearing.isBehind()) heard = join(heard, hearing.next());
        assertThat(heard).hasSize(25 * 160);
        assertThat(Tones.signalToNoise(Arrays.copyOf(tone, heard.length), heard))
                .isGreaterThan(35);
        assertThat(hearing.lost()).isZero();
    }

    @Test
    void packetsInTheirTimeAreNotHurried() {
        for (int packet = 0; packet < 6; packet++) arrive(packet, 160);
        hearing.next();
        assertThat(hearing.isBehind()).isFalse();
    }

    @Test
    void aLongGapIsPassedOverAtOnceAndCounted() {
        for (int packet : new int[] {0, 1, 2}) arrive(packet, 160);
        for (int packet = 60; packet < 69; packet++) arrive(packet, 160);
        int frames = 1;
        for (hearing.next(); hearing.isBehind(); frames++) hearing.next();
        assertThat(frames).isEqualTo(66);
        assertThat(hearing.lost()).isEqualTo(57);
    }

    @Test
    void moreThanASecondAtOnceIsLeftOutAndCounted() {
        for (int packet = 0; packet < 3; packet++) arrive(packet, 160);
        hearing.next();
        for (int packet = 3; packet < 90; packet++) arrive(packet, 160);
        int frames = 2;
        for (hearing.next(); hearing.isBehind(); frames++) hearing.next();
        assertThat(frames).isLessThanOrEqualTo(51);
        assertThat(hearing.lost() + frames).isEqualTo(90 - 3);
    }

    private int arrive(int number, int packed) {
        short[] sound = new short[packed];
        for (int at = 0; at < packed; at++) sound[at] = tone[(number * packed + at) % tone.length];
        hearing.add(new RtpPacket(8, false, number, (long) number * packed, 1, Companding.A_LAW.encode(sound)));
        return (number + 1) * packed;
    }

    private static short[] join(short[] first, short[] second) {
        short[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
