package kr.dolbom.answering;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kr.dolbom.answering.Question.Turn;
import kr.dolbom.answering.internal.TakenApart;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.governance.MaskedText;
import kr.dolbom.governance.Masking;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.knowledge.LibraryFixture;
import kr.dolbom.rules.SmallPack;

/** Answering over a pack of a dozen rows and an empty library. */
final class SmallDesk {

    private static final AsOf TODAY = new AsOf(LocalDate.of(2026, 6, 1));

    /** Lower than in the house: the weights are learned over hundreds of rows and doubt a pack of a dozen. */
    private static final double THRESHOLD = 0.02;

    private static final String ITEMS = """
            - names: [정수기 렌탈료, 정수기 임대료, 정수기 월 사용료]
              account: 세출 211
              why: 물품을 빌려 쓰는 값이라 수수료입니다.
              cases:
                - {when: 정수기를 사서 1년 넘게 쓰는 경우, words: [구입, 샀, 사서], account: 세출 721, why: 비품을 사는 값입니다.}
              keep: [임대차 계약서, 세금계산서]
              source: [M 63 수용비 및 수수료]
            - names: [특별활동비, 특별활동 비용]
              account: 세입 211
              why: 보호자가 낸 돈입니다.
              source: [M 22 특별활동비]
            - names: [특별활동비, 특별활동 강사료]
              account: 세출 411
              why: 강사에게 주는 돈입니다.
              source: [M 82 특별활동비 지출]
            - names: [다육이 화분, 화분]
              ask: "화분을 어디에 쓰나요?"
              cases:
                - {when: 현관을 꾸미는 경우, words: [현관, 꾸미], account: 세출 211, why: 소모품입니다.}
                - {when: 교직원 모두에게 주는 경우, words: [교직원, 교사], account: 세출 216, why: 현물로 주는 복리후생입니다.}
                - {when: 원장 개인이 갖는 경우, words: [원장], account: none, why: 개인을 위한 지출입니다.}
              source: [M 69 복리후생비]
            - names: [종량제 쓰레기봉투, 쓰레기봉투]
              account: 세출 211
              why: 소모품입니다.
              source: [M 63 수용비 및 수수료]
            - names: [명절 상여금, 명절 떡값]
              account: 세출 122
              why: 현금으로 주는 수당입니다.
              source: [M 56 보육교직원수당]
            """;

    private static final String PROVISIONS = """
            - id: special-activity-leftover
              topic: 특별활동비 잔액의 사용
              kind: [may]
              asks: [특별활동비 남은 돈을 운영비로 써도 되나요, 특별활동비 잔액을 다른 데 써도 돼요]
              verdict: 안 됩니다
              answer: 특별활동비는 다른 비용으로 쓸 수 없습니다. 세입 211로 받은 돈은 세출 411로만 나갑니다.
              do: [남은 돈은 보호자별로 정산합니다]
              account: [세입 211, 세출 411]
              source: [M 23 특별활동비 FAQ]
            """;

    private static final String FIGURES = """
            - {id: wage, name: 최저임금 시급, asks: [최저 시급 얼마예요], value: 10030, unit: 원/시간, from: 2025-01-01, source: [M 57 기타인건비]}
            - {id: wage, name: 최저임금 시급, asks: [최저 시급 얼마예요], value: 10320, unit: 원/시간, from: 2026-01-01, source: [M 57 기타인건비]}
            """;

    private static final String GAPS = """
            - id: ceiling
              topic: 특별활동비 수납한도액
              kind: [amount]
              asks: [특별활동비 얼마까지 받을 수 있어요, 특별활동비 상한이 얼마예요]
              reason: 수납한도액은 시·도지사가 해마다 정합니다.
              whereToAsk: 관할 시·군·구 보육 담당 부서
              source: [M 23 특별활동비]
            """;

    private static final String CHECKS = """
            - id: gift
              title: 교직원에게 선물을 사도 되는지
              asks: [선생님들 선물 사도 되나요, 교사 생일 선물 사줘도 돼요, 교직원 명절 선물세트 사도 되나]
              steps:
                - {id: who, ask: 누가 받나요, choices: {all: 모든 교직원, director: 원장 개인}}
                - {id: form, ask: 무엇으로 주나요, choices: {goods: 현물, cash: 현금}}
              outcomes:
                - {when: {who: director}, verdict: 안 됩니다, answer: 개인을 위한 지출은 할 수 없습니다.}
                - {when: {who: all, form: goods}, verdict: 됩니다, account: 세출 216, answer: 모두에게 고르게 주는 현물은 복리후생비입니다.}
                - {when: {who: all, form: cash}, verdict: 됩니다, account: 세출 122, answer: 현금은 보육교직원수당입니다.}
              keep: [지급 대상자 명단]
              risk: 개인 용도로 쓰면 반환 대상입니다.
              source: [M 69 복리후생비]
            """;

    private static final String DEADLINES = """
            - id: budget
              name: 본예산 제출
              asks: [예산서 언제까지 내요, 본예산 제출 기한이 언제예요]
              rule: {days: -5, anchor: fiscal-year-start}
              answer: 회계연도가 시작되기 5일 전까지 시·군·구에 제출합니다.
              source: [R 제10조제2항 예산의 제출]
            """;

    private final Masking masking = new Masking();
    private final Answering answering;

    SmallDesk(Path folder) {
        this(folder, List::of);
    }

    /** With what people have answered before. */
    SmallDesk(Path folder, Supplier<List<PublishedReply>> published) {
        SmallPack pack = new SmallPack(folder.resolve("packs"))
                .with("items", ITEMS)
                .with("rules/provisions", PROVISIONS)
                .with("rules/figures", FIGURES)
                .with("rules/gaps", GAPS)
                .with("checks", CHECKS)
                .with("rules/deadlines", DEADLINES);
        answering = new Answering(
                pack.rules(),
                LibraryFixture.library(TestDatabase.fresh(), folder),
                LibraryFixture.words(),
                new AnsweringSettings(THRESHOLD),
                new TakenApart(folder.resolve("cache"), "words of the test"),
                published);
    }

    Reply reply(String text) {
        return answering.answer(question(text, List.of()));
    }

    /** The answer to the last of several questions of one conversation. */
    Answer ask(String... texts) {
        List<Turn> before = new ArrayList<>();
        Answer answer = new Answer.Refused(Answer.Reason.UNREADABLE, "", "", List.of());
        for (String text : texts) {
            answer = answering.answer(question(text, before)).answer();
            before.add(new Turn(masked(text), answer));
        }
        return answer;
    }

    private Question question(String text, List<Turn> before) {
        return new Question(masked(text), TODAY, Place.EVERYWHERE, before);
    }

    private MaskedText masked(String text) {
        return masking.mask(text);
    }
}
