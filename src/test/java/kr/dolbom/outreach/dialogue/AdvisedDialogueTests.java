package kr.dolbom.outreach.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.dolbom.outreach.dialogue.AnswerReader.Proposal;
import org.junit.jupiter.api.Test;

/** Whole calls as lists of words, with a model beside the rules. */
class AdvisedDialogueTests {

    private static final Household HOUSEHOLD =
            new Household("홍길동", 1958, "행복아파트 3동", List.of(), "행복동 행정복지센터", "김주무", "02-120-1234", "ko");
    private static final Question HEALTH = Replies.SCRIPT.questions().stream()
            .filter(one -> one.id().equals("health"))
            .findFirst()
            .orElseThrow();
    /** Neither the lists nor the second ear make anything of it. */
    private static final String OPEN = "호박 뿌리 같은 셈이지요";

    private final Model model = new Model();
    private final Dialogue dialogue = new Dialogue(Replies.SCRIPT, HOUSEHOLD, Optional.empty(), model);
    private Move move = dialogue.begin();
    private int second;

    @Test
    void anAnswerTheRulesLeaveOpenIsReadAndMarked() {
        model.says(Reading.YES, "호박 뿌리");
        say("네", "네", OPEN);
        assertThat(model.asked).containsExactly(HEALTH.ask().getLast() + "|" + OPEN);
        assertThat(last().need()).isEqualTo(Need.YES);
        assertThat(last().quote()).contains("호박 뿌리");
        assertThat(dialogue.record().needs()).containsEntry(Domain.HEALTH, Need.YES);
        assertThat(open()).isEqualTo("health-cost");
    }

    @Test
    void whatTheRulesReadIsNotLaidBeforeTheModel() {
        model.says(Reading.NO, "아파요 허리가");
        say("네", "네", "허리가 아파요", "아니요 괜찮아요");
        press('2');
        assertThat(model.asked).isEmpty();
        assertThat(dialogue.record().replies())
                .allSatisfy(reply -> assertThat(reply.quote()).isEmpty());
    }

    @Test
    void whoSomebodyIsIsNeverLeftToTheModel() {
        model.says(Reading.YES, "호박 뿌리");
        say(OPEN);
        assertThat(model.asked).isEmpty();
        assertThat(dialogue.record().identityConfirmed()).isFalse();
    }

    @Test
    void wordsThatWereNotSaidProveNothing() {
        model.says(Reading.YES, "허리가 아파요");
        say("네", "네", OPEN);
        assertAskedAgain();
    }

    @Test
    void noWordsOrHardlyAnyProveNothing() {
        model.says(Reading.YES, "");
        say("네", "네", OPEN);
        assertAskedAgain();
        model.says(Reading.YES, "호박");
        say(OPEN);
        assertThat(last().need()).isEqualTo(Need.UNSURE);
        assertThat(last().quote()).isEmpty();
    }

    @Test
    void wordsTheRulesReadTheOtherWayProveNothing() {
        model.says(Reading.YES, "아니요 괜찮아요");
        say("네", "네", "글쎄요 아니요 괜찮아요 하기도 그렇고 뭐");
        assertThat(dialogue.record().replies())
                .allSatisfy(reply -> assertThat(reply.quote()).isEmpty());
    }

    @Test
    void doubtStaysDoubt() {
        model.says(Reading.NO, "그저 그래요");
        say("네", "네", "그저 그래요");
        assertAskedAgain();
    }

    @Test
    void spacesDoNotMatterToWhatWasSaid() {
        model.says(Reading.NO, "호박뿌리 같은, 셈이지요.");
        say("네", "네", OPEN);
        assertThat(last().need()).isEqualTo(Need.NO);
        assertThat(last().quote()).contains("호박뿌리 같은, 셈이지요.");
    }

    @Test
    void aModelInDoubtLeavesTheAnswerToBeAskedAgain() {
        model.says(Reading.UNSURE, "호박 뿌리");
        say("네", "네", OPEN);
        assertAskedAgain();
    }

    @Test
    void aModelThatIsAwayLeavesTheCallToTheRules() {
        say("네", "네", OPEN);
        assertAskedAgain();
        say(OPEN);
        assertThat(open()).isEqualTo("money");
        assertThat(dialogue.record().needs()).containsEntry(Domain.HEALTH, Need.UNSURE);
    }

    @Test
    void aDangerOfTheModelsIsAskedAboutAndHandsNobodyOver() {
        model.fears(Danger.SELF_HARM, "호박 뿌리");
        say("네", "네", OPEN);
        assertThat(open()).isEqualTo("danger-self-harm");
        assertThat(dialogue.record().danger()).isEmpty();
        say("아니요, 그런 거 아니에요");
        assertThat(open()).isEqualTo("health");
        assertThat(dialogue.record().facts()).containsEntry("asked-about", Danger.SELF_HARM.korean());
    }

    @Test
    void whatTheClearQuestionBringsDecides() {
        model.fears(Danger.SELF_HARM, "호박 뿌리");
        say("네", "네", OPEN, "네");
        assertThat(move).isInstanceOf(Move.HandOver.class);
        assertThat(dialogue.record().danger()).contains(Danger.SELF_HARM);
    }

    @Test
    void aDangerWithoutWordsThatWereSaidIsNone() {
        model.fears(Danger.SELF_HARM, "죽고 싶어요");
        say("네", "네", OPEN);
        assertAskedAgain();
    }

    @Test
    void aDangerThatWasDeniedIsNotAskedAboutAgain() {
        model.fears(Danger.HUNGER, "호박 뿌리");
        say("네", "네", OPEN, "아니요", OPEN, OPEN);
        assertThat(dialogue.record().replies().stream()
                        .filter(reply -> reply.question().equals("danger-hunger")))
                .hasSize(1);
        assertThat(open()).isEqualTo("money");
    }

    @Test
    void aDangerOfTheRulesIsNotSwitchedOff() {
        model.says(Reading.NO, "죽고 싶어요");
        say("네", "네", "빚 때문에 죽고 싶어요");
        assertThat(move).isInstanceOf(Move.HandOver.class);
        assertThat(model.asked).isEmpty();
    }

    @Test
    void theClearQuestionAboutADangerIsReadByRulesAlone() {
        model.fears(Danger.SELF_HARM, "호박 뿌리");
        say("네", "네", OPEN);
        model.says(Reading.NO, "호박 뿌리");
        say(OPEN);
        assertThat(move).isInstanceOf(Move.HandOver.class);
        assertThat(model.asked).hasSize(1);
    }

    @Test
    void theHouseholdsNameIsNotToldToTheModel() {
        new Adviser(model, new Listening(Replies.SCRIPT), HOUSEHOLD).advice(HEALTH, "홍길동이 행복아파트 3동 살지요");
        assertThat(model.asked).containsExactly(HEALTH.ask().getLast() + "|○○이 ○○ 살지요");
    }

    @Test
    void whatWasForeseenIsNotAskedTwice() throws InterruptedException {
        model.says(Reading.YES, "호박 뿌리");
        say("네", "네");
        dialogue.foreseeing().accept(words("호박 뿌리"));
        dialogue.foreseeing().accept(words(OPEN));
        while (model.asked.size() < 2) Thread.sleep(1);
        say(OPEN);
        assertThat(model.asked).filteredOn(one -> one.endsWith(OPEN)).hasSize(1);
        assertThat(last().need()).isEqualTo(Need.YES);
    }

    @Test
    void aReplyDoesNotWaitForAModelThatIsLate() {
        model.says(Reading.YES, "호박 뿌리");
        model.takes = Duration.ofSeconds(5);
        say("네", "네");
        dialogue.foreseeing().accept(words(OPEN));
        long begun = System.nanoTime();
        say(OPEN);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
        assertAskedAgain();
    }

    @Test
    void nothingIsForeseenOfWhatTheRulesCanRead() {
        say("네", "네");
        dialogue.foreseeing().accept(words("아니요, 괜찮아요"));
        dialogue.foreseeing().accept(words("빚 때문에 죽고 싶어요"));
        say("아니요, 괜찮아요");
        assertThat(model.asked).isEmpty();
    }

    private void assertAskedAgain() {
        assertThat(open()).isEqualTo("health");
        assertThat(last().reading()).isEqualTo(Reading.UNSURE);
        assertThat(last().quote()).isEmpty();
    }

    private void say(String... words) {
        for (String one : words) move = dialogue.hear(words(one));
    }

    private Heard.Words words(String words) {
        return new Heard.Words(words, 0.9, Duration.ofSeconds(second += 5), Duration.ofSeconds(second + 2));
    }

    private void press(char key) {
        move = dialogue.hear(new Heard.Key(key, Duration.ofSeconds(second += 5)));
    }

    private String open() {
        return move instanceof Move.Ask ask ? ask.question() : "over: " + move;
    }

    private Reply last() {
        return dialogue.record().replies().getLast();
    }

    /** Says what it is told to, or nothing. */
    private static final class Model implements AnswerReader {

        private final List<String> asked = new CopyOnWriteArrayList<>();
        private Duration takes = Duration.ZERO;
        private Optional<Proposal> proposal = Optional.empty();

        void says(Reading reading, String quote) {
            proposal = Optional.of(new Proposal(reading, Optional.empty(), quote));
        }

        void fears(Danger danger, String quote) {
            proposal = Optional.of(new Proposal(Reading.UNSURE, Optional.of(danger), quote));
        }

        @Override
        public Optional<Proposal> read(String question, String words) {
            asked.add(question + "|" + words);
            try {
                Thread.sleep(takes);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
            return proposal;
        }
    }
}
