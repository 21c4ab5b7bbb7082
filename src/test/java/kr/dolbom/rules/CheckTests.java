package kr.dolbom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTests {

    private static final String GIFT = """
            - id: gift
              title: 교직원 선물
              asks: [선물 사도 되나요]
              steps:
                - {id: who, ask: "누구에게?", choices: {all: 모두, director: 원장}}
                - {id: form, ask: "무엇으로?", choices: {goods: 현물, cash: 현금}}
                - {id: budget, ask: "예산에 있나요?", choices: {"yes": 있음, "no": 없음}}
              outcomes:
                - {when: {who: director}, verdict: 안 됩니다, answer: 개인을 위한 지출입니다.}
                - {when: {who: all, form: goods}, verdict: 됩니다, account: 세출 216, answer: 복리후생비입니다.}
                - {when: {}, verdict: 안 됩니다, answer: 정해진 수당만 줍니다.}
              source: [M 69]
            """;

    @TempDir
    Path folder;

    private Check check;

    @BeforeEach
    void aCheck() {
        check = (Check) new SmallPack(folder)
                .with("checks", GIFT).rules().list().stream()
                        .filter(Check.class::isInstance)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void beginsWithTheFirstStep() {
        assertThat(check.next(Map.of())).get().returns("who", Check.Step::id);
    }

    @Test
    void saysNothingBeforeItIsClear() {
        assertThat(check.outcome(Map.of())).isEmpty();
        assertThat(check.outcome(Map.of("who", "all"))).isEmpty();
    }

    @Test
    void endsAsSoonAsItIsClear() {
        assertThat(check.outcome(Map.of("who", "director"))).get().returns("개인을 위한 지출입니다.", Check.Outcome::text);
    }

    @Test
    void asksOnWhereItIsNotClear() {
        assertThat(check.next(Map.of("who", "all"))).get().returns("form", Check.Step::id);
    }

    @Test
    void theFirstOutcomeThatFitsWins() {
        assertThat(check.outcome(Map.of("who", "all", "form", "goods"))).get().returns("됩니다", Check.Outcome::verdict);
    }

    @Test
    void whatFitsNowhereFallsToTheLastOutcome() {
        assertThat(check.outcome(Map.of("who", "all", "form", "cash")))
                .get()
                .returns("정해진 수당만 줍니다.", Check.Outcome::text);
    }

    @Test
    void neverAsksWhatChangesNothing() {
        assertThat(check.next(Map.of("who", "all", "form", "cash"))).isEmpty();
    }
}
