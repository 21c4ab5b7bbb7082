package kr.dolbom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import kr.dolbom.kernel.Problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTests {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("problems", Locale.KOREAN);

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyCodeHasAKoreanSentence(Code code) {
        assertThat(text(code)).containsPattern("[가-힣]{2,}").containsPattern("(니다|세요)[.(]");
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void noTextHasWordsOfAMachine(Code code) {
        assertThat(text(code)).doesNotContainPattern("(?i)exception|error|null|stack|\\bjava|\\bsql\\b|[{}]");
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyTextSaysWhatItWasGiven(Code code) {
        String text = text(code);
        assertThat(arguments(code)).allSatisfy(argument -> assertThat(text).contains(argument.toString()));
    }

    @Test
    void noTextWasLeftBehindByItsCode() {
        assertThat(TEXTS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Code.values()).map(Code::name).toList());
    }

    @Test
    void aPortIsANumberWithoutCommas() {
        assertThat(new Problem(Code.PORT_IN_USE, 8080).text()).startsWith("8080번 포트");
    }

    @Test
    void aLineIsANumberWithoutCommas() {
        assertThat(new Problem(Code.FILE_LINE_BROKEN, "지침.jsonl", 1204, "JSON 형식이 아님").text())
                .contains("1204번째 줄");
    }

    @Test
    void aCountIsReadInThousands() {
        assertThat(new Problem(Code.QUESTION_TOO_LONG, 100_000, 4_000).text()).contains("100,000자", "4,000자");
    }

    @Test
    void aNameWithBracesOrQuotesIsShownAsItIs() {
        assertThat(new Problem(Code.FILE_NOT_FOUND, "원장's {0}.jsonl").text()).contains("원장's {0}.jsonl");
    }

    private static String text(Code code) {
        return new Problem(code, arguments(code)).text();
    }

    private static Object[] arguments(Code code) {
        Format[] formats = new MessageFormat(TEXTS.getString(code.name()), Locale.KOREAN).getFormatsByArgumentIndex();
        return IntStream.range(0, formats.length)
                .<Object>mapToObj(i -> formats[i] instanceof NumberFormat ? 71 + i : "값" + i)
                .toArray();
    }
}
