package kr.dolbom.knowledge.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CitationsTests {

    @Test
    void anArticleWithoutALawIsOneOfItsOwn() {
        assertThat(Citations.of("근로기준법", "제36조, 제43조를 위반한 자")).containsExactly("근로기준법#제36조", "근로기준법#제43조");
    }

    @Test
    void aDecreeSpeaksOfItsLawAsTheLaw() {
        assertThat(Citations.of("영유아보육법 시행령", "법 제34조의2제1항에 따른 양육수당")).containsExactly("영유아보육법#제34조의2");
    }

    @Test
    void aRuleSpeaksOfItsDecreeAsTheDecree() {
        assertThat(Citations.of("영유아보육법 시행규칙", "영 제22조에 따라")).containsExactly("영유아보육법시행령#제22조");
    }

    @Test
    void anotherLawIsNamedInBracketsAndThenTheSameLaw() {
        assertThat(Citations.of("아동수당법", "「국민기초생활 보장법」 제2조 또는 같은 법 제8조"))
                .containsExactly("국민기초생활보장법#제2조", "국민기초생활보장법#제8조");
    }
}
