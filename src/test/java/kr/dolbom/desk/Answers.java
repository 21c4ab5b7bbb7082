package kr.dolbom.desk;

import java.time.LocalDate;
import java.util.List;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Citation;
import kr.dolbom.answering.Question;
import kr.dolbom.answering.Reply;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.rules.Account;
import kr.dolbom.rules.AccountItem;

/** Hand-written answers, one of each kind, chosen by a word of the question. */
public final class Answers {

    private static final SourceRef MANUAL = new SourceRef(
            "childcare-accounting-manual-2025",
            "2025 어린이집 재무회계 매뉴얼",
            new Locator.Page(63, 59),
            "수용비 및 수수료",
            LocalDate.of(2025, 3, 1));
    private static final SourceRef RULE = new SourceRef(
            "사회복지법인및사회복지시설재무ㆍ회계규칙",
            "사회복지법인 및 사회복지시설 재무·회계 규칙",
            new Locator.Article("별표 8"),
            "어린이집 세출예산과목 구분",
            LocalDate.of(2024, 12, 31));

    public static final Account SUPPLIES = new Account(
            AccountItem.of("세출 211"),
            "수용비 및 수수료",
            new Account.Heading("200", "운영비"),
            new Account.Heading("210", "관리운영비"),
            "소모품과 작은 물품, 물품 임차료",
            "1년 넘게 쓰는 비품",
            List.of(AccountItem.of("세출 721")),
            List.of(MANUAL));

    private Answers() {}

    public static Reply to(Question question) {
        String text = question.text().text();
        if (text.contains("축구")) return reply(refused(), 0.1);
        if (text.contains("화분") && question.before().isEmpty()) return reply(needsDetail(), 0.5);
        return reply(cited(), 0.93);
    }

    public static Answer.Cited cited() {
        return new Answer.Cited(
                "세출 211 수용비 및 수수료로 처리합니다.",
                List.of("물품을 빌려 쓰는 값은 소유하지 않으므로 자산이 아니라 운영에 드는 수수료입니다.", "정수기를 사서 1년 넘게 쓴다면 세출 721 자산취득비입니다."),
                List.of("임대차 계약서", "세금계산서 또는 카드 전표", "지출결의서"),
                List.of(SUPPLIES),
                List.of(
                        new Citation(
                                MANUAL,
                                "childcare-accounting-manual-2025/63/2",
                                List.of("물품 임차료와 소규모 수선비는 수용비 및 수수료로 처리한다.", "정수기·공기청정기 등의 대여료를 포함한다.")),
                        new Citation(RULE, "", List.of())));
    }

    public static Answer.NeedsDetail needsDetail() {
        return new Answer.NeedsDetail(
                "다육이 화분",
                "화분을 어디에 쓰시나요?",
                List.of(new Answer.Choice("원아가 활동에 씁니다", "play"), new Answer.Choice("현관과 사무실을 꾸밉니다", "decor")),
                "item:pot",
                List.of());
    }

    public static Answer.Refused refused() {
        return new Answer.Refused(
                Answer.Reason.OUT_OF_SCOPE, "어린이집 재무·회계에 관한 질문에만 답합니다.", "관할 시·군·구 보육 담당 부서", List.of());
    }

    private static Reply reply(Answer answer, double confidence) {
        return new Reply(
                answer, List.of(new Reply.Retrieved(MANUAL, 12.5), new Reply.Retrieved(RULE, 9.25)), confidence);
    }
}
