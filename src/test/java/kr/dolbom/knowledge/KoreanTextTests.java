package kr.dolbom.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.dolbom.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KoreanTextTests {

    private final KoreanText korean = new KoreanText(WordList.of(List.of("처우개선비 처우 개선 비", "씨씨티비")));

    @TempDir
    Path packs;

    @Test
    void particlesAndEndingsAreNotTokens() {
        assertThat(korean.tokens("예산을 제출하여야 합니다")).containsExactly("예산", "제출");
    }

    @Test
    void aCompoundOfTheWordListIsCutIntoItsParts() {
        assertThat(korean.tokens("처우개선비는")).containsExactly("처우", "개선", "비");
    }

    @Test
    void aWordOfTheWordListStaysWhole() {
        assertThat(korean.tokens("씨씨티비를 달았어요")).contains("씨씨티비");
    }

    @Test
    void numbersAreComparedWithoutSeparators() {
        assertThat(korean.tokens("10,030원")).contains("10030");
    }

    @Test
    void allMiddleDotsAreOne() {
        assertThat(KoreanText.normalise("재무ㆍ회계 시･도 가‧나 다∙라")).isEqualTo("재무·회계 시·도 가·나 다·라");
    }

    @Test
    void decomposedAndFullWidthCharactersAreComposed() {
        assertThat(KoreanText.normalise("\u1100\u1161 ＡＢ１")).isEqualTo("가 ab1");
    }

    @Test
    void bigramsStayWithinWords() {
        assertThat(korean.bigrams("특활비 남은 돈 a1")).containsExactly("특활", "활비", "남은", "돈", "a1");
    }

    @Test
    void textWithoutLettersHasNoTokens() {
        assertThat(korean.tokens("!?… \u0000 😀")).isEmpty();
        assertThat(korean.bigrams("!?… \u0000")).isEmpty();
    }

    @Test
    void missingPacksAreFine() {
        assertThat(new KoreanText(WordList.ofPacks(packs.resolve("none"))).tokens("예산"))
                .containsExactly("예산");
    }

    @Test
    void partsThatDoNotMakeUpTheWordStopTheStart() throws IOException {
        Path file = packs.resolve("a/words/nouns.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "예산서 예산 서\n보육료 보육 비\n");
        assertThatThrownBy(() -> WordList.ofPacks(packs))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.text()).contains("nouns.txt", "2번째"));
    }

    @Test
    void theFingerprintChangesWithTheWords() {
        assertThat(korean.fingerprint()).isNotEqualTo(new KoreanText(WordList.of(List.of())).fingerprint());
    }
}
