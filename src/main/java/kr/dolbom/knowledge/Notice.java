package kr.dolbom.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Validity;

/** What a reader of a passage has to know about its days. */
public record Notice(Kind kind, String text) {

    /** How much it weighs. */
    public enum Kind {
        /** Other words follow, on a day that is known. */
        CHANGES,
        /** Not these words on the day asked about. */
        NOT_NOW,
        DISPUTED
    }

    public static List<Notice> of(Passage passage, AsOf asOf) {
        List<Notice> notices = new ArrayList<>();
        Validity validity = passage.validity();
        LocalDate next = validity.until().equals(Validity.ALWAYS_UNTIL)
                ? Validity.ALWAYS_UNTIL
                : validity.until().plusDays(1);
        if (passage.standing() == Standing.ANNOUNCED)
            notices.add(new Notice(Kind.NOT_NOW, "아직 시행 전입니다 (" + next + "부터 시행)."));
        else if (!validity.holdsOn(asOf)) notices.add(notHolding(validity, asOf, next));
        else if (!next.equals(Validity.ALWAYS_UNTIL)) notices.add(new Notice(Kind.CHANGES, next + "부터 바뀝니다."));
        if (passage.standing() == Standing.DISPUTED) notices.add(DISPUTED);
        return List.copyOf(notices);
    }

    private static final Notice DISPUTED =
            new Notice(Kind.DISPUTED, "시행일이 다른 개정이 겹쳐 있어 이 자료만으로는 정확한 문구를 알 수 없습니다. 국가법령정보센터에서 이 날의 조문을 확인해 주세요.");

    private static Notice notHolding(Validity validity, AsOf asOf, LocalDate next) {
        if (validity.until().equals(Validity.ALWAYS_FROM)) return new Notice(Kind.NOT_NOW, "지금은 쓰지 않는 판의 글입니다.");
        return asOf.day().isBefore(validity.from())
                ? new Notice(Kind.NOT_NOW, "아직 시행 전입니다 (" + validity.from() + "부터 시행).")
                : new Notice(Kind.NOT_NOW, "지금은 시행되지 않는 글입니다 (" + validity.until() + "까지 시행, " + next + "부터 바뀜).");
    }
}
