package kr.dolbom.outreach.texting.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettersTests {

    @ParameterizedTest
    @EnumSource(Letters.class)
    void partsKeepLettersWholeAndFit(Letters letters) {
        String words = "a가나다".repeat(60) + "끝";
        List<byte[]> parts = letters.parts(words);
        assertThat(parts).hasSizeGreaterThan(2).allMatch(part -> part.length <= Letters.PART);
        assertThat(parts.stream().map(letters::text).collect(Collectors.joining()))
                .isEqualTo(words);
        assertThat(parts.stream().map(letters::text)).noneMatch(part -> part.contains("\ufffd"));
    }

    @Test
    void aPairThatMakesOneLetterIsNotTornApart() {
        List<byte[]> parts = Letters.UCS2.parts("가".repeat(66) + "😀😀");
        assertThat(parts).hasSize(2);
        assertThat(new String(parts.get(1), Letters.UCS2.charset())).isEqualTo("😀😀");
    }
}
