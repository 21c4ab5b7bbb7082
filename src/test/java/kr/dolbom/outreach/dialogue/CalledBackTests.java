package kr.dolbom.outreach.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.dolbom.outreach.dialogue.CalledBack.Caller;
import org.junit.jupiter.api.Test;

class CalledBackTests {

    private static final String THERE = "평일 9시부터 18시까지";
    private static final Household LISTED =
            new Household("박영호", 1958, "행복아파트 3동", List.of("전기요금 체납"), "행복동 주민센터", "김주무", "02-120-1234", "ko");
    private static final Household STRANGER = new Household("", 0, "", List.of(), "시청", "", "02-120-0000", "ko");

    private CalledBack call = call(LISTED, Optional.empty(), true, true);
    private Move move = call.begin();

    @Test
    void saysWhoCalledAndWhyAndNothingOfTheHousehold() {
        assertThat(said()).contains("행복동 주민센터", "인공지능", "녹음", "안부", "1번", "2번", "3번", "9번");
        assertThat(said()).doesNotContain("박영호", "1958", "3동", "전기", "체납", "상담");
    }

    @Test
    void oneLeadsIntoTheCounsellingAndItsRecordIsTheCounsellings() {
        press('1');
        assertThat(said()).contains("박영호 님 되시나요");
        say("네", "네", "네 허리가 아파요");
        assertThat(call.record().identityConfirmed()).isTrue();
        assertThat(call.record().needs()).containsEntry(Domain.HEALTH, Need.YES);
        assertThat(call.record().replies()).noneMatch(reply -> reply.question().equals("choose"));
    }

    @Test
    void everyChoiceMayBeSaid() {
        say("안부 지금 할게요");
        assertThat(said()).contains("박영호 님");
        assertThat(after("사람이랑 통화할래요")).isEqualTo(new Move.PutThrough(move.prompts(), "02-120-1234"));
        after("나중에 다시 전화해 주세요");
        assertThat(said()).contains("언제 전화드리면");
        after("이런 전화 하지 마세요");
        assertThat(said()).contains("안부 전화와 문자를 드리지 않겠습니다");
    }

    @Test
    void refusingIsAskedOnceMoreAndThenKept() {
        press('9');
        assertThat(call.record().optOut()).isFalse();
        say("네");
        assertThat(call.record().optOut()).isTrue();
        assertThat(move).isInstanceOf(Move.Close.class);
    }

    @Test
    void whoDidNotMeanToRefuseChoosesAnew() {
        press('9');
        say("아니요");
        assertThat(call.record().optOut()).isFalse();
        assertThat(said()).contains("1번");
    }

    @Test
    void aTimeSaidIsKeptForTheOfficer() {
        press('3');
        say("내일 오후 세 시");
        assertThat(call.record().callBack()).hasValueSatisfying(wish -> {
            assertThat(wish.wanted()).isTrue();
            assertThat(wish.time()).isNotBlank();
        });
    }

    @Test
    void outsideTheHoursOneHearsWhenAPersonIsThereAndTheOfficerIsTold() {
        begin(LISTED, Optional.empty(), true, false);
        press('2');
        assertThat(move).isInstanceOf(Move.Close.class);
        assertThat(said()).contains(THERE, "02-120-1234", "119", "전하겠습니다");
        assertThat(call.record().callBack()).contains(new CallBack(true, ""));
    }

    @Test
    void aPersonWhoDoesNotAnswerIsToldTheSame() {
        press('2');
        move = call.hear(new Heard.NobodyThere());
        assertThat(said()).contains(THERE);
        assertThat(call.record().callBack()).contains(new CallBack(true, ""));
    }

    @Test
    void aStrangerHearsWhoCalledAndMayHaveAPersonOrNoMoreCalls() {
        begin(STRANGER, Optional.empty(), false, true);
        assertThat(said()).contains("시청", "2번", "9번").doesNotContain("1번", "3번", "녹음");
        press('1');
        assertThat(said()).contains("잘 듣지 못했습니다");
    }

    @Test
    void wordsOfDangerGoToAPersonAtOnceWhereverTheyAreSaid() {
        say("더는 살고 싶지 않아요 죽으려고 약을 모았어요");
        assertThat(move)
                .isInstanceOfSatisfying(
                        Move.HandOver.class,
                        danger -> assertThat(danger.danger()).isEqualTo(Danger.SELF_HARM));
        assertThat(call.record().danger()).contains(Danger.SELF_HARM);
        begin(STRANGER, Optional.empty(), false, true);
        say("더는 살고 싶지 않아요 죽으려고 약을 모았어요");
        assertThat(move).isInstanceOf(Move.HandOver.class);
    }

    @Test
    void whoCannotBeUnderstoodReachesAPerson() {
        for (int i = 0; i < 3; i++) move = call.hear(new Heard.Silence(Duration.ZERO));
        assertThat(move).isInstanceOf(Move.PutThrough.class);
    }

    @Test
    void whatWasAnsweredBeforeIsNotAskedAgainAndStaysUnsaidUntilThePersonIsRecognised() {
        press('1');
        say("네", "네", "네 허리가 아파서 병원에 못 가요", "괜찮아요");
        Record broken = call.record();
        assertThat(broken.completed()).isFalse();
        begin(LISTED, Optional.of(broken), true, true);
        press('1');
        say("네");
        assertThat(call.record().needs()).containsEntry(Domain.HEALTH, Need.NOT_ASKED);
        say("네");
        assertThat(said()).contains("이어서").doesNotContain("몸이 아프시거나");
        assertThat(call.record().needs()).containsEntry(Domain.HEALTH, Need.YES);
        assertThat(call.record().replies())
                .filteredOn(reply -> reply.question().equals("health"))
                .singleElement()
                .satisfies(reply -> assertThat(reply.asked()).startsWith("(앞 통화)"));
    }

    private Move after(String words) {
        begin(LISTED, Optional.empty(), true, true);
        say(words);
        return move;
    }

    private void begin(Household household, Optional<Record> before, boolean expected, boolean there) {
        call = call(household, before, expected, there);
        move = call.begin();
    }

    private static CalledBack call(Household household, Optional<Record> before, boolean expected, boolean there) {
        return new CalledBack(
                Replies.SCRIPT, household, before, new Caller(expected, true, there, THERE), AnswerReader.NONE);
    }

    private void say(String... words) {
        for (String text : words) move = call.hear(new Heard.Words(text, 0.9, Duration.ZERO, Duration.ZERO));
    }

    private void press(char key) {
        move = call.hear(new Heard.Key(key, Duration.ZERO));
    }

    private String said() {
        return String.join(" ", move.prompts());
    }
}
