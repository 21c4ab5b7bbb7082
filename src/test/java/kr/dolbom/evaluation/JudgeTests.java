package kr.dolbom.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Answer.Cited;
import kr.dolbom.answering.Answer.NeedsDetail;
import kr.dolbom.answering.Answer.Refused;
import kr.dolbom.answering.Citation;
import kr.dolbom.answering.Reply;
import kr.dolbom.evaluation.Judged.Verdict;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.rules.Account;
import kr.dolbom.rules.AccountItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTests {

    private static final Refused SILENCE = new Refused(Answer.Reason.NO_GROUND, "모릅니다.", "구청", List.of());
    private static final NeedsDetail ASKED_BACK = new NeedsDetail("화분", "어디에 쓰나요?", List.of(), "item:화분", List.of());

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            세출 111입니다.              ; 111        ; true
            1,111원입니다.               ; 111        ; false
            11111원입니다.               ; 111        ; false
            1110원입니다.                ; 111        ; false
            세입 211 216에 잡습니다.     ; 211        ; true
            세입 211 216에 잡습니다.     ; 216        ; true
            211, 216에 잡습니다.         ; 211        ; true
            211·216에 잡습니다.          ; 216        ; true
            10,320원입니다.              ; 10320      ; true
            10320원입니다.               ; 10,320     ; true
            수용비 및 수수료입니다.      ; 수용비및수수료 ; true
            교재ㆍ교구 구입비입니다.     ; 교재·교구  ; true
            기타필요경비입니다.          ; 기타 필요경비 ; true
            복리후생비입니다.            ; 수용비|복리후생비 ; true
            복리후생비입니다.            ; 수용비|수당 ; false
            """)
    void anAnswerSaysOrDoesNotSay(String text, String wanted, boolean says) {
        assertSays(text, wanted, says);
    }

    @ParameterizedTest
    @ValueSource(strings = {"|복리후생비", "복리후생비|", "·|복리후생비"})
    void anEmptyAlternativeMatchesNothing(String wanted) {
        assertSays("복리후생비입니다.", wanted, true);
        assertSays("수당입니다.", wanted, false);
    }

    private static void assertSays(String text, String wanted, boolean says) {
        assertThat(Judge.isRight(wanting(List.of(wanted), List.of()), answer(text)))
                .isEqualTo(says);
    }

    @Test
    void everythingWantedMustBeSaid() {
        assertThat(verdict(wanting(List.of("211", "수용비"), List.of()), answer("세출 211입니다.")))
                .isEqualTo(Verdict.WRONG);
    }

    @Test
    void whatMustNotBeSaidMakesItWrong() {
        assertThat(verdict(wanting(List.of("211"), List.of("자산취득비로 처리")), answer("세출 211이고, 자산취득비로 처리합니다.")))
                .isEqualTo(Verdict.WRONG);
    }

    @Test
    void aNumberThatMustNotBeSaidIsAWholeNumberToo() {
        assertThat(verdict(wanting(List.of("211"), List.of("111")), answer("세출 211, 1,111원입니다.")))
                .isEqualTo(Verdict.RIGHT);
    }

    @ParameterizedTest
    @CsvSource({"세출 211, RIGHT", "세출 721, WRONG", "세입 211, WRONG"})
    void theAccountNamedFirstMustBeTheOneOnItsSide(String wanted, Verdict verdict) {
        assertThat(verdict(asked("account", wanted, List.of(), List.of()), onAccounts("세출 211", "세출 216")))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unanswerable", "out_of_scope"})
    void silenceIsRightWhereNothingCanBeSaid(String kind) {
        Case asked = asked(kind, "", List.of(), List.of());
        assertThat(Judge.isRight(asked, SILENCE)).isTrue();
        assertThat(Judge.isRight(asked, answer("세출 211입니다."))).isFalse();
        assertThat(verdict(asked, answer("세출 211입니다."))).isEqualTo(Verdict.WRONG);
    }

    @Test
    void silenceIsNotRightWhereSomethingCanBeSaid() {
        assertThat(Judge.isRight(wanting(List.of("211"), List.of()), SILENCE)).isFalse();
        assertThat(verdict(wanting(List.of("211"), List.of()), SILENCE)).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void aQuestionBackIsRightOnlyWhereItIsWanted() {
        assertThat(verdict(asked("asks_back", "", List.of(), List.of()), ASKED_BACK))
                .isEqualTo(Verdict.RIGHT);
        assertThat(verdict(wanting(List.of("211"), List.of()), ASKED_BACK)).isEqualTo(Verdict.ASKED_BACK);
    }

    @Test
    void withoutWordsTheCitedPageDecides() {
        assertThat(verdict(asked("faq", "", List.of(), List.of()), answer("무엇이든")))
                .isEqualTo(Verdict.RIGHT);
        assertThat(verdict(
                        asked("faq", "", List.of(), List.of()),
                        new Cited("무엇이든", List.of(), List.of(), List.of(), List.of(cite(64)))))
                .isEqualTo(Verdict.WRONG);
    }

    @Test
    void theRankIsThePlaceOfTheFirstRightPage() {
        Reply reply =
                new Reply(SILENCE, List.of(new Reply.Retrieved(page(1), 3), new Reply.Retrieved(page(63), 2)), 0.5);
        assertThat(Judge.judge(wanting(List.of("211"), List.of()), reply, 1).rank())
                .isEqualTo(2);
    }

    private static Case wanting(List<String> mustInclude, List<String> mustNot) {
        return asked("account", "", mustInclude, mustNot);
    }

    private static Case asked(String kind, String account, List<String> mustInclude, List<String> mustNot) {
        return new Case("D001", "질문", kind, "formal", Set.of("manual#63"), account, mustInclude, mustNot);
    }

    private static Verdict verdict(Case asked, Answer answer) {
        return Judge.judge(asked, new Reply(answer, List.of(), 0.9), 1).verdict();
    }

    private static Cited answer(String text) {
        return new Cited(text, List.of(), List.of(), List.of(), List.of(cite(63)));
    }

    private static Cited onAccounts(String... codes) {
        List<Account> accounts =
                List.of(codes).stream().map(JudgeTests::account).toList();
        return new Cited("잡습니다.", List.of(), List.of(), accounts, List.of(cite(63)));
    }

    private static Account account(String code) {
        Account.Heading heading = new Account.Heading("200", "운영비");
        return new Account(AccountItem.of(code), "이름", heading, heading, "무엇", "", List.of(), List.of());
    }

    private static Citation cite(int page) {
        return new Citation(page(page), "", List.of());
    }

    private static SourceRef page(int page) {
        return new SourceRef("manual", "매뉴얼", new Locator.Page(page, page), "", LocalDate.of(2025, 3, 1));
    }
}
