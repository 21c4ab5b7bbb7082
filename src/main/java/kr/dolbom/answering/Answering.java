package kr.dolbom.answering;

import java.util.List;
import org.springframework.stereotype.Component;

/** Answers questions from rules and texts, deterministically; never claims without a source. */
@Component
public class Answering {

    public Reply answer(Question question) {
        return new Reply(
                new Answer.Refused(Answer.Reason.NO_GROUND, "아직 답할 근거가 없습니다.", "관할 시·군·구 보육 담당 부서", List.of()),
                List.of(),
                0);
    }
}
