package kr.dolbom.answering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kr.dolbom.answering.spelling.Mended;
import kr.dolbom.answering.spelling.Speller;
import kr.dolbom.kernel.Pack;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.rules.Rules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions as tired people type them, over the words of the packs as they are shipped. */
class MistypedQuestionsTests {

    private static final Speller SPELLER = new Speller(FieldWords.of(new Rules(Pack.allIn(Path.of("packs")))));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/spelling/mistyped.csv", delimiter = '|')
    void whatWasMeantIsRead(String slip, String typed, String meant) {
        assertThat(read(typed).text()).as(slip).contains(meant);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/spelling/right.csv", delimiter = '|')
    void whatIsRightOrForeignIsLeftAlone(String typed) {
        Mended read = read(typed);
        assertThat(read.mends()).isEmpty();
        assertThat(read.text()).isEqualTo(KoreanText.normalise(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"세출 211목", "2026-03-02", "12,000원", "3월 2일부터 5일까지", "제24조제2항", "세입 111 세출 721 312"})
    void figuresDaysAndCodesAreNeverTouched(String typed) {
        assertThat(read("정슈기 " + typed).text()).endsWith(KoreanText.normalise(typed));
    }

    @ParameterizedTest
    @CsvSource({"정슈기 렌탈료, ‘정슈기’를 ‘정수기’로 읽었습니다.", "빵화문 설치, ‘빵화문’을 ‘방화문’으로 읽었습니다."})
    void aMendIsToldInASentence(String typed, String sentence) {
        Mended.Mend mend = read(typed).mends().getFirst();
        assertThat(new kr.dolbom.answering.Reply.ReadAs(mend.typed(), mend.read()).sentence())
                .isEqualTo(sentence);
    }

    private static Mended read(String typed) {
        return SPELLER.mended(typed);
    }
}
