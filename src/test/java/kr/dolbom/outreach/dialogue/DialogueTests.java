package kr.dolbom.outreach.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whole calls as lists of words. */
class DialogueTests {

    private static final Household ALONE = household(List.of());

    private final Call call = new Call(ALONE);

    @Test
    void saysWhoCallsThatItIsAMachineAndHowToReachAPersonBeforeAnythingElse() {
        assertThat(call.heard())
                .contains("행복동 행정복지센터")
                .contains("인공지능")
                .contains("녹음되고 요약")
                .contains("그만이라고")
                .contains("02-120-1234")
                .contains("묻지 않습니다");
    }

    @Test
    void tellsNothingOfTheHouseholdToSomebodyElse() {
        Call indebted = new Call(household(List.of("금융 연체", "단전")));
        String heard = indebted.heard() + indebted.say("저는 아들인데요").heard();
        assertThat(heard).doesNotContain("연체", "전기", "빚", "1958", "3동");
        assertThat(indebted.over()).isTrue();
        assertThat(indebted.record().whoAnswered()).isEqualTo(WhoAnswered.SOMEBODY_ELSE);
    }

    @Test
    void asksAllSixDomainsOfSomebodyWithoutNeedsAndEnds() {
        call.say("네 맞아요", "네", "아니요 괜찮아요", "아니요", "아니요", "아니요", "네 잘 먹어요", "아니요", "안 외로워요", "아니요 됐어요");
        assertThat(call.over()).isTrue();
        assertThat(call.record().completed()).isTrue();
        assertThat(call.record().needs()).hasSize(6).containsValue(Need.NO).doesNotContainValue(Need.NOT_ASKED);
        assertThat(call.record().needs().values()).containsOnly(Need.NO);
        assertThat(call.record().callBack()).contains(new CallBack(false, ""));
        assertThat(call.heard()).contains("김주무");
    }

    @Test
    void goesThroughByKeysAlone() {
        call.press('1', '1', '2', '2', '2', '2', '1', '2', '2', '1', '1');
        assertThat(call.record().completed()).isTrue();
        assertThat(call.record().callBack()).contains(new CallBack(true, ""));
    }

    @Test
    void asksWhatTheSignalsAndTheWordsGiveGroundFor() {
        Call listed = new Call(household(List.of("전기요금 체납", "월세 체납")));
        listed.say("네", "네", "아니요", "네 힘들어요");
        assertThat(listed.question()).isEqualTo("money-bills");
        listed.say("전기세가 석 달 밀렸는데 한 삼십오만 원 돼요");
        assertThat(listed.record().facts()).containsEntry("amount.money-bills", "350000원");
        listed.say("빚은 없어요", "아니요 괜찮아요", "아니요");
        assertThat(listed.question()).isEqualTo("housing-rent");
    }

    @Test
    void asksOnceMoreWhatItCouldNotReadAndThenMarksIt() {
        call.say("네", "네", "그냥 그래요");
        assertThat(call.question()).isEqualTo("health");
        assertThat(call.heard()).contains("알아듣지 못했습니다", "네는 1번");
        call.say("글쎄요");
        assertThat(call.question()).isEqualTo("money");
        assertThat(call.record().needs()).containsEntry(Domain.HEALTH, Need.UNSURE);
    }

    @Test
    void handsOverAtOnceWhoSpeaksOfDying() {
        call.say("네", "네", "빚 때문에 죽고 싶어요");
        assertThat(call.move()).isInstanceOfSatisfying(Move.HandOver.class, move -> {
            assertThat(move.danger()).isEqualTo(Danger.SELF_HARM);
            assertThat(move.number()).isEqualTo("02-120-1234");
            assertThat(String.join(" ", move.prompts())).contains("109");
        });
        assertThat(call.record().danger()).contains(Danger.SELF_HARM);
    }

    @Test
    void asksAMannerOfSpeakingOnceAndGoesOn() {
        call.say("네", "네", "아이고 죽겠네");
        assertThat(call.question()).isEqualTo("danger-self-harm");
        call.say("아니 그냥 하는 말이에요");
        assertThat(call.question()).isEqualTo("health");
        call.say("아니요 그냥 죽겠다니까");
        assertThat(call.question()).isEqualTo("money");
        assertThat(call.record().facts()).containsEntry("asked-about", "자살·자해 위험");
    }

    @Test
    void handsOverWhoDoesNotDenyTheDanger() {
        call.say("네", "네", "죽지 못해 살지", "가끔 그런 생각이 들어요");
        assertThat(call.move()).isInstanceOf(Move.HandOver.class);
    }

    @Test
    void handsOverWhoFallsSilentWhenAskedAboutTheDanger() {
        call.say("네", "네", "죽지 못해 살지").silent().silent();
        assertThat(call.move()).isInstanceOf(Move.HandOver.class);
    }

    @Test
    void endsPolitelyWhenNobodyIsHeard() {
        call.silent().silent().silent().silent().silent().silent();
        assertThat(call.over()).isTrue();
        assertThat(call.record().completed()).isFalse();
    }

    @Test
    void keepsTheWishedTimeOfWhoIsBusy() {
        call.say("네", "네", "지금 바쁘니까 나중에 전화해요");
        assertThat(call.question()).isEqualTo("call-back-time");
        call.say("다음 주 화요일 오후 세 시쯤");
        assertThat(call.record().callBack()).contains(new CallBack(true, "다음 주 화요일 오후 3시"));
        assertThat(call.over()).isTrue();
    }

    @Test
    void honoursTheWishNeverToBeCalledAgain() {
        call.say("다시는 전화하지 마세요");
        assertThat(call.over()).isTrue();
        assertThat(call.record().optOut()).isTrue();
    }

    @Test
    void keepsWhereItStoodWhenTheCitizenHangsUp() {
        call.say("네", "네", "허리가 아파요").hangUp();
        assertThat(call.record().completed()).isFalse();
        assertThat(call.record().lastQuestion()).contains("health-cost");
        assertThat(call.record().needs())
                .containsEntry(Domain.HEALTH, Need.YES)
                .containsEntry(Domain.WORK, Need.NOT_ASKED);
        assertThat(call.record().replies().getLast().from()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void leavesToAnOfficerWhoSpeaksAnotherLanguage() {
        Household vietnamese = new Household("응우옌", 1990, "", List.of(), "행복동 행정복지센터", "김주무", "02-120-1234", "vi");
        Dialogue dialogue = new Dialogue(Replies.SCRIPT, vietnamese);
        assertThat(dialogue.begin()).isInstanceOf(Move.Close.class);
        assertThat(dialogue.record().facts()).containsEntry("language", "vi");
    }

    @Test
    void recognisesByTheAddressWhereTheBirthYearIsUnknown() {
        Call unknown =
                new Call(new Household("홍길동", 0, "행복아파트 3동", List.of(), "행복동 행정복지센터", "김주무", "02-120-1234", "ko"));
        unknown.say("네 접니다");
        assertThat(unknown.heard()).contains("행복아파트 3동");
    }

    @Test
    void goesOnToTheNextQuestionWhenTheAnswerCameWithTheMannerOfSpeaking() {
        call.say("네", "네", "허리가 아픈데 힘들어 죽겠어", "그냥 하는 말이여");
        assertThat(call.question()).isEqualTo("health-cost");
    }

    @Test
    void doesNotAskAgainWhatWasToldAlready() {
        Call listed = new Call(household(List.of("전기요금 체납")));
        listed.say("네", "네", "아니요", "전기세를 석 달 치 한 삼십오만 원 못 냈어요");
        assertThat(listed.question()).isNotEqualTo("money-bills");
        assertThat(listed.record().facts()).containsEntry("amount.money-bills", "350000원");
    }

    @Test
    void showsThatItHeardWhatWasMentionedBefore() {
        call.say("네", "네", "아픈 데는 없는데 월세가 걱정이라", "아니요", "아니요");
        assertThat(call.question()).isEqualTo("housing");
        assertThat(call.heard()).contains("아까");
    }

    @Test
    void asksTheGraveQuestionsOfAHouseholdWithManyCrises() {
        Call many = new Call(household(List.of("전기요금 체납", "월세 체납", "금융 연체", "산정특례", "실직", "치매 가족 돌봄", "가정폭력", "수해")));
        Set<String> asked = new HashSet<>();
        for (int turn = 0; turn < 40 && !many.over(); turn++) {
            asked.add(many.question());
            many.press(many.question().equals("meals") ? '1' : many.question().equals("safety") ? '2' : '1');
        }
        assertThat(many.record().completed()).isTrue();
        assertThat(asked)
                .contains("health-medicine", "safety", "call-back-time")
                .hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void tellsOfTheKeysWithEveryQuestionThatHasThem() {
        while (!call.over()) {
            if (!call.question().equals("call-back-time"))
                assertThat(call.heard()).contains("네는 1번");
            call.press('1');
        }
    }

    private static Household household(List<String> signals) {
        return new Household("홍길동", 1958, "행복아파트 3동", signals, "행복동 행정복지센터", "김주무", "02-120-1234", "ko");
    }

    /** A call under way. */
    private static final class Call {

        private final Dialogue dialogue;
        private Move move;
        private int second;

        Call(Household household) {
            this.dialogue = new Dialogue(Replies.SCRIPT, household);
            this.move = dialogue.begin();
        }

        Call say(String... words) {
            for (String one : words)
                hear(new Heard.Words(one, 0.9, Duration.ofSeconds(second += 5), Duration.ofSeconds(second + 2)));
            return this;
        }

        Call press(char... keys) {
            for (char key : keys) hear(new Heard.Key(key, Duration.ofSeconds(second += 5)));
            return this;
        }

        Call silent() {
            hear(new Heard.Silence(Duration.ofSeconds(second += 5)));
            return this;
        }

        void hangUp() {
            hear(new Heard.HungUp(Duration.ofSeconds(second += 5)));
        }

        private void hear(Heard heard) {
            move = dialogue.hear(heard);
        }

        Move move() {
            return move;
        }

        String heard() {
            return String.join(" ", move.prompts());
        }

        boolean over() {
            return !(move instanceof Move.Ask);
        }

        String question() {
            return move instanceof Move.Ask ask ? ask.question() : "over: " + heard();
        }

        Record record() {
            return dialogue.record();
        }
    }
}
