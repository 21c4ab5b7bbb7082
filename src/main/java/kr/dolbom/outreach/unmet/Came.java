package kr.dolbom.outreach.unmet;

import java.util.Arrays;
import java.util.List;

/** What came of an officer's going after a household. */
public enum Came {
    TALKED("전화로 이야기함", true),
    MET("찾아가 만남", true),
    IN_CARE("이미 지원받고 있음", true),
    MOVED("이사했거나 살지 않음", true),
    NOT_WANTED("본인이 원하지 않음", true),
    NOT_YET("아직 만나지 못함", false);

    private final String korean;
    private final boolean settles;

    Came(String korean, boolean settles) {
        this.korean = korean;
        this.settles = settles;
    }

    public String korean() {
        return korean;
    }

    /** Whether nothing is left to do for the household. */
    public boolean settles() {
        return settles;
    }

    static List<String> settling() {
        return Arrays.stream(values()).filter(Came::settles).map(Enum::name).toList();
    }
}
