package kr.dolbom.outreach.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompandingTests {

    /** Values of the decoder tables of ITU-T G.191. */
    @ParameterizedTest
    @CsvSource({
        "A_LAW, 0xD5, 8", "A_LAW, 0x55, -8", "A_LAW, 0xAA, 32256", "A_LAW, 0x2A, -32256", "A_LAW, 0x80, 5504",
        "A_LAW, 0x9A, 4032", "MU_LAW, 0xFF, 0", "MU_LAW, 0x7F, 0", "MU_LAW, 0x80, 32124", "MU_LAW, 0x00, -32124",
        "MU_LAW, 0xC0, 1884", "MU_LAW, 0xF0, 120"
    })
    void codesMeanWhatTheStandardSays(Companding companding, String code, short sample) {
        assertThat(companding.decode((byte) (int) Integer.decode(code))).isEqualTo(sample);
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeComesBackAsTheSameSound(Companding companding) {
        for (int code = 0; code < 256; code++) {
            short sample = companding.decode((byte) code);
            assertThat(companding.decode(companding.encode(sample))).isEqualTo(sample);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aToneKeepsItsLevelAndStandsFarAboveTheNoise(Companding companding) {
        short[] tone = Tones.sine(700, 8_000, Frame.RATE);
        short[] heard = companding.decode(companding.encode(tone));

        assertThat(Tones.decibels(heard, tone)).isBetween(-0.05, 0.05);
        assertThat(Tones.signalToNoise(tone, heard)).isGreaterThan(35);
    }

    @ParameterizedTest
    @EnumSource
    void silenceIsSilent(Companding companding) {
        assertThat(Math.abs(companding.decode(companding.silence()))).isLessThanOrEqualTo((short) 8);
    }
}
