package kr.dolbom.evaluation.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.dolbom.knowledge.Jamo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTests {

    @ParameterizedTest
    @ValueSource(strings = {"정수기 렌탈료", "닭값", "A4 용지", "외부 강사", "왕관", "ㅋㅋ 돈"})
    void syllablesComeBackFromTheirLetters(String text) {
        assertThat(Jamo.syllables(Jamo.letters(text))).isEqualTo(text);
    }

    @Test
    void twoLettersAreTypedInTheWrongOrder() {
        assertThat(all(Change.SWAPPED_LETTERS, "화분"))
                .containsExactlyInAnyOrder("ㅘㅎ분 어디로", "ㅎ봐ㅜㄴ 어디로", "화ㅜㅂㄴ 어디로", "홥누 어디로");
    }

    @Test
    void aTenseConsonantBeginsASyllable() {
        assertThat(all(Change.TENSE_CONSONANT, "교재")).containsExactlyInAnyOrder("꾜재 어디로", "교째 어디로");
    }

    @Test
    void vowelsThatSoundAlikeAreMixed() {
        assertThat(all(Change.MIXED_VOWEL, "교재")).containsExactly("교제 어디로");
    }

    @Test
    void spacesAreLostAndGained() {
        assertThat(all(Change.NO_SPACES, "교재 제본")).containsExactly("교재제본어디로");
        assertThat(all(Change.EXTRA_SPACE, "교재 제본")).containsExactlyInAnyOrder("교 재 제본 어디로", "교재 제 본 어디로");
    }

    @Test
    void theParticleFitsTheName() {
        assertThat(all(Change.PARTICLE, "제본")).contains("제본은 어디로", "제본을 어디로").doesNotContain("제본는 어디로");
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void theSameSeedMakesTheSameChange(Change change) {
        assertThat(change.apply("교재 제본", "어디로", new Random(7))).isEqualTo(change.apply("교재 제본", "어디로", new Random(7)));
    }

    private static Set<String> all(Change change, String name) {
        Random random = new Random(7);
        return IntStream.range(0, 200)
                .mapToObj(i -> change.apply(name, "어디로", random))
                .collect(Collectors.toSet());
    }
}
