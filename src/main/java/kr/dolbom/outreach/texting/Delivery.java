package kr.dolbom.outreach.texting;

import java.util.EnumSet;
import java.util.Set;

/** How it stands about a text. */
public enum Delivery {
    WAITING("보낼 차례를 기다립니다."),
    /** The telephone company or a provider has taken it; a receipt may follow. */
    ACCEPTED("통신사나 중계사가 받았습니다. 휴대전화에 닿았는지는 아직 모릅니다."),
    DELIVERED("휴대전화에 닿았습니다."),
    FAILED("보내지 못했습니다."),
    /** Taken, and no receipt came in time. */
    EXPIRED("통신사가 받았으나 닿았다는 알림이 오지 않았습니다."),
    /** Handed over, and no word came back: it may have gone, so it is not sent again by itself. */
    UNKNOWN("보냈는지 확인되지 않았습니다. 두 번 가지 않도록 멈추어 두었습니다."),
    /** The number wants none of our texts. */
    REFUSED("받기를 거부한 번호라 보내지 않았습니다.");

    private static final Set<Delivery> OPEN = EnumSet.of(WAITING, ACCEPTED);

    private final String korean;

    Delivery(String korean) {
        this.korean = korean;
    }

    public String korean() {
        return korean;
    }

    /** Whether nothing more will come of itself. */
    public boolean isFinal() {
        return !OPEN.contains(this);
    }
}
