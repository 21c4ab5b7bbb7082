package kr.dolbom.desk;

import static kr.dolbom.desk.RightsFixture.COUNSELLOR;
import static kr.dolbom.desk.RightsFixture.ELSEWHERE;
import static kr.dolbom.desk.RightsFixture.KIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.junit.jupiter.api.Test;

class ObjectionsTests {

    private static final String REASONS = "매뉴얼 63쪽을 다시 보니 임차료가 맞아 답을 바로잡았습니다.";

    private final RightsFixture desk = new RightsFixture();

    private Objection objectionOf(Actor actor) {
        Exchange asked = desk.ask(actor, "정수기");
        return Acting.as(actor, () -> desk.objections.object(actor, asked.id().toString(), "이름은 김민준, 과목이 틀립니다"));
    }

    @Test
    void aPersonHasThirtyDaysAndPersonalDataIsMasked() {
        Objection objection = objectionOf(KIM);
        assertThat(objection.due()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(objection.text()).doesNotContain("김민준");
        assertThat(desk.trail()).contains("objection.requested");
    }

    @Test
    void theTimeIsExtendedTwiceAndNoMore() {
        String id = objectionOf(KIM).id().toString();
        as(COUNSELLOR, () -> desk.objections.extend(COUNSELLOR, id, "관할 지자체에 묻고 있습니다"));
        as(COUNSELLOR, () -> desk.objections.extend(COUNSELLOR, id, "회신을 기다립니다"));
        assertThat(desk.objections.require(COUNSELLOR, id).due()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThatThrownBy(() -> as(COUNSELLOR, () -> desk.objections.extend(COUNSELLOR, id, "더 기다립니다")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.EXTENSION_USED_UP));
    }

    @Test
    void whatCameOfItIsToldOnceWithReasons() {
        Objection objection = objectionOf(KIM);
        String id = objection.id().toString();
        assertThatThrownBy(() ->
                        as(COUNSELLOR, () -> desk.objections.answer(COUNSELLOR, id, Objection.Outcome.UPHELD, "맞음")))
                .isInstanceOf(Problem.class);
        as(COUNSELLOR, () -> desk.objections.answer(COUNSELLOR, id, Objection.Outcome.CORRECTED, REASONS));
        Objection told = desk.objections.findOn(objection.exchange()).orElseThrow();
        assertThat(told.open()).isFalse();
        assertThat(told.answer()).isEqualTo(REASONS);
        assertThatThrownBy(() ->
                        as(COUNSELLOR, () -> desk.objections.answer(COUNSELLOR, id, Objection.Outcome.UPHELD, REASONS)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void onlyTheDeskOfTheOrganisationLooks() {
        String id = objectionOf(KIM).id().toString();
        assertThat(Acting.as(COUNSELLOR, () -> desk.objections.list(COUNSELLOR)))
                .hasSize(1);
        assertThat(Acting.as(ELSEWHERE, () -> desk.objections.list(ELSEWHERE))).isEmpty();
        assertThatThrownBy(() -> as(ELSEWHERE, () -> desk.objections.extend(ELSEWHERE, id, "까닭")))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> as(KIM, () -> desk.objections.extend(KIM, id, "까닭")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void anAnswerTellsWhatItWasMadeWith() {
        Explanation why = desk.explanations.require(desk.ask(KIM, "정수기").id().toString());
        assertThat(why.madeWith()).containsKeys("program", "threshold", "library", "pack childcare-accounting");
        assertThat(why.threshold()).isEqualTo(0.7);
        assertThat(why.confidence()).isEqualTo(0.93);
        assertThat(why.cited()).isNotEmpty();
        assertThat(why.lookedAt()).isNotEmpty();
        assertThat(why.decided()).isNotBlank();
    }

    private void as(Actor actor, Runnable work) {
        Acting.as(actor, () -> {
            work.run();
            return true;
        });
    }
}
