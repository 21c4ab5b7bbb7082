package kr.dolbom.answering.internal;

import java.util.ArrayList;
import java.util.List;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.Passage;
import kr.dolbom.knowledge.Standing;

/** What must be said about the days of a text. */
final class Notices {

    private Notices() {}

    /** @param ends whether nothing takes its place afterwards */
    static List<String> of(Passage passage, AsOf asOf, boolean ends) {
        List<String> notices = new ArrayList<>();
        Validity days = passage.validity();
        if (passage.standing() == Standing.ANNOUNCED) {
            notices.add("아직 시행 전입니다. " + Korean.day(days.until().plusDays(1)) + "부터 시행됩니다.");
        } else if (!days.until().equals(Validity.ALWAYS_UNTIL)) {
            notices.add(Korean.day(days.until()) + "까지의 내용이며, "
                    + Korean.day(days.until().plusDays(1)) + (ends ? "부터 없어집니다." : "부터 바뀝니다."));
        }
        if (passage.standing() == Standing.DISPUTED) {
            notices.add("시행일이 다른 개정이 이 조문에 겹쳐 있어, 서고의 파일만으로는 " + Korean.day(asOf.day())
                    + "의 문구를 확정할 수 없습니다. 국가법령정보센터에서 한 번 더 확인해 주세요.");
        }
        return notices;
    }
}
