package kr.dolbom.outreach.doors;

import java.util.List;
import kr.dolbom.governance.DrillDoor;
import kr.dolbom.governance.DrillHouse;
import org.springframework.stereotype.Component;

/** What a household says in a call, in its sound, in an alarm and in its answer to a text. */
@Component
class CallDoor implements DrillDoor {

    @Override
    public String korean() {
        return "통화에서 한 말과 문자 회신";
    }

    @Override
    public void send(String text, DrillHouse house) {
        house.say(text);
    }

    /** The pages of cases show their officers who it is; what leaves the desk does not. */
    @Override
    public List<String> exits() {
        return List.of("/cases/export.csv", "/texts");
    }
}
