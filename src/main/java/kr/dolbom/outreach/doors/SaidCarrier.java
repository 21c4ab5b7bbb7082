package kr.dolbom.outreach.doors;

import java.util.List;
import kr.dolbom.outreach.texting.Carrier;
import kr.dolbom.outreach.texting.Handed;
import kr.dolbom.outreach.texting.Outgoing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Takes every text, only in the process of a drill. */
@Component
@ConditionalOnProperty("dolbom.drill.said")
class SaidCarrier implements Carrier {

    @Override
    public String name() {
        return "drill";
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public int window() {
        return 10;
    }

    @Override
    public Handed hand(Outgoing text) {
        return new Handed.Accepted(List.of(text.id().toString()));
    }
}
