package kr.dolbom.outreach.doors;

import java.util.List;
import java.util.Map;
import kr.dolbom.governance.DrillDoor;
import kr.dolbom.governance.DrillHouse;
import kr.dolbom.kernel.Problem;
import org.springframework.stereotype.Component;

/** «왜 전화했나요» with a number, as somebody who was called types it, and an officer who takes a refusal back. */
@Component
class OptOutDoor implements DrillDoor {

    private static final String NUMBER = "010-2000-0002";

    @Override
    public String korean() {
        return "수신거부와 취소 사유";
    }

    @Override
    public void send(String text, DrillHouse house) {
        tried(() -> house.form("/called/code", Map.of("number", text)));
        tried(() -> house.form("/called/confirm", Map.of("number", text, "code", text)));
        tried(() -> house.form("/called/confirm", Map.of("number", NUMBER, "code", text)));
        house.formAsStaff("/texts/opt-outs", Map.of("number", NUMBER));
        house.formAsStaff("/texts/opt-outs/back", Map.of("number", NUMBER, "reason", text));
    }

    /** What is no number is refused; what was typed must be nowhere all the same. */
    private static void tried(Runnable door) {
        try {
            door.run();
        } catch (Problem refused) {
            if (refused.code() != Problem.Code.BENCH_REFUSED) throw refused;
        }
    }

    @Override
    public List<String> exits() {
        return List.of("/called", "/texts");
    }
}
