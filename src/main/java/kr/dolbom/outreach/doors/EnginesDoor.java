package kr.dolbom.outreach.doors;

import kr.dolbom.governance.DrillDoor;
import kr.dolbom.governance.DrillHouse;
import org.springframework.stereotype.Component;

/** An answer the rules leave open goes to a model, prompts and hints go to the speech engines; the drill stands in for all. */
@Component
class EnginesDoor implements DrillDoor {

    @Override
    public String korean() {
        return "모델이 읽는 대답과 음성 엔진에 가는 글";
    }

    @Override
    public void send(String text, DrillHouse house) {
        house.leaveOpen(text);
    }
}
