package kr.dolbom.evaluation.masking;

import java.util.List;
import java.util.Random;
import kr.dolbom.evaluation.masking.Identifier.Kind;

/** Puts identifiers where people put them: into questions, remarks, notes, long stories and names of files. */
final class Stories {

    private static final List<String> AROUND = List.of(
            "%s 건으로 여쭤봅니다. 환불한 보육료는 어디로 처리하나요?",
            "특별활동비를 냈는데 %s로 되어 있어요. 어느 과목인가요?",
            "%s이고요 정수기 렌탈료는 어디로 잡나요?",
            "안녕하세요, 급해요!! %s 확인해 주시고 퇴직적립금도 알려주세요",
            "(%s) 이 내용으로 지출결의서를 써도 되나요?",
            "어제도 문의했는데요 %s 입니다.\n교재비 반납은 어떻게 하나요?",
            "%s");
    private static final List<String> FILES =
            List.of("%s_지출결의서.hwp", "영수증 %s.pdf", "통장사본(%s).jpg", "2026년 3월 %s 명세.xlsx");
    private static final String LONG = "저희 어린이집은 정원 49명이고 지난달에 조리실을 고치면서 120만 원을 썼습니다. 2026년 3월 15일에 견적을 받았고 "
            + "4월 2일에 1,200,000원을 이체했습니다. 예산서에는 시설비로 잡아 두었는데 운영위원회에서는 수용비가 맞다고 합니다. ";
    private static final String AFTER =
            " 그래서 제45조에 따라 처리하려고 하는데 세출 211목이 맞는지, 아니면 세출 722목으로 넘겨야 하는지 알고 싶습니다. 만 3세 반 15명이 쓰는 방입니다.";

    private final Random random;

    Stories(long seed) {
        random = new Random(seed);
    }

    String text(Identifier hidden) {
        String said = said(hidden);
        return switch (random.nextInt(10)) {
            case 0 -> LONG.repeat(1 + random.nextInt(6)) + said + AFTER;
            case 1 -> FILES.get(random.nextInt(FILES.size())).formatted(said);
            default -> AROUND.get(random.nextInt(AROUND.size())).formatted(said);
        };
    }

    private String said(Identifier hidden) {
        if (hidden.kind() == Kind.NAME || hidden.kind() == Kind.ACCOUNT || random.nextInt(3) > 0) return hidden.typed();
        return label(hidden.kind()) + List.of(" ", ": ", "는 ", "").get(random.nextInt(4)) + hidden.typed();
    }

    private static String label(Kind kind) {
        return switch (kind) {
            case RESIDENT -> "주민번호";
            case FOREIGNER -> "외국인등록번호";
            case MOBILE -> "핸드폰 번호";
            case LANDLINE -> "전화";
            case CARD -> "카드";
            case PASSPORT -> "여권";
            case LICENCE -> "운전면허";
            case PLATE -> "차";
            case EMAIL -> "메일";
            case ADDRESS -> "집 주소";
            default -> "";
        };
    }
}
