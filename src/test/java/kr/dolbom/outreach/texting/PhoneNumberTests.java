package kr.dolbom.outreach.texting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010-1234-5678",
                "01012345678",
                "+82 10 1234 5678",
                "821012345678",
                "+82-10-1234-5678",
                " 010.1234.5678 ",
                "00821012345678"
            })
    void everyWayOfWritingANumberIsTheSameNumber(String written) {
        assertThat(PhoneNumber.of(written).orElseThrow().digits()).isEqualTo("01012345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "119", "12345", "가나다", "010-1234-567a", "010123456789", "900101-1234567"})
    void whatIsNoNumberIsNone(String written) {
        assertThat(PhoneNumber.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"01012345678, 010-****-5678", "0226203114, 02-****-3114", "0311234567, 031-****-4567"})
    void aNumberIsShownMasked(String digits, String masked) {
        assertThat(new PhoneNumber(digits)).hasToString(masked);
    }

    @ParameterizedTest
    @CsvSource({"16002129, 1600-2129", "0226203114, 02-2620-3114", "01012345678, 010-1234-5678"})
    void aNumberIsWrittenAsPeopleWriteIt(String digits, String written) {
        assertThat(new PhoneNumber(digits).written()).isEqualTo(written);
    }
}
