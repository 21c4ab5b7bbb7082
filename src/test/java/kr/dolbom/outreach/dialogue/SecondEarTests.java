package kr.dolbom.outreach.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import kr.dolbom.kernel.Pack;
import kr.dolbom.outreach.dialogue.HearingTrial.Tried;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an ear taught by examples hears beside the lists of words. */
class SecondEarTests {

    private static final Script SCRIPT = Replies.SCRIPT;
    private static final List<Utterance> KEPT = Pack.allIn(Path.of("packs")).stream()
            .flatMap(pack -> Utterance.allOf(pack).stream())
            .toList();
    private static final List<Tried> BY_LISTS =
            HearingTrial.ofListsAlone(SCRIPT).all(KEPT);
    private static final List<Tried> BY_BOTH = HearingTrial.byFolds(SCRIPT, KEPT);

    @Test
    void hearsManyDangersNoListHasWordsFor() {
        assertThat(count(BY_BOTH, Tried::isMissed)).isLessThan(0.5 * count(BY_LISTS, Tried::isMissed));
    }

    @Test
    void takesNoDangerBackAndHandsNobodyOver() {
        List<Tried> both = HearingTrial.of(SCRIPT).all(KEPT);
        for (int at = 0; at < KEPT.size(); at++) {
            if (Utterance.alarms(BY_LISTS.get(at).heard()))
                assertThat(both.get(at)).isEqualTo(BY_LISTS.get(at));
            else assertThat(both.get(at).isHandedOver()).isFalse();
        }
    }

    @Test
    void asksFewInVain() {
        assertThat(inVain(BY_BOTH)).isLessThan(inVain(BY_LISTS) + 0.05);
    }

    @Test
    void readsMoreAnswersRightAndTurnsFewRound() {
        List<Tried> lists = HearingTrial.ofListsAlone(SCRIPT).all(Replies.lastSaid());
        List<Tried> both = HearingTrial.of(SCRIPT).all(Replies.lastSaid());
        assertThat(count(both, Tried::isRight)).isGreaterThan(count(lists, Tried::isRight));
        assertThat(count(both, Tried::isTurnedRound)).isLessThan(0.05 * both.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"네", "아니요", "네 맞아요", "괜찮아요", "내일 오전 열 시요", "글쎄요", "뭐라고요", "사람 바꿔 주세요", "전화하지 마세요", ""})
    void suspectsNothingInWhatEverybodySays(String said) {
        assertThat(SCRIPT.ear().suspects(Phrase.plain(said))).isEmpty();
    }

    /** 「자살」, 「자해」 and 「가두」 stand across the words of these. */
    @ParameterizedTest
    @ValueSource(strings = {"혼자 살아요", "혼자 해요", "여자 혼자 살아서요", "과자 살 돈은 있어요", "월세가 두 달 밀렸어요"})
    void aDangerAcrossTwoHarmlessWordsIsNone(String said) {
        assertThat(new Listening(SCRIPT).alarms(Phrase.plain(said))).isEmpty();
    }

    @Test
    void untaughtItHearsNothing() {
        assertThat(SecondEar.UNTAUGHT.suspects("죽고 싶어요")).isEmpty();
        assertThat(SecondEar.UNTAUGHT.reads("힘들어요", SCRIPT.questions().getLast()))
                .isEmpty();
    }

    private static double inVain(List<Tried> tried) {
        List<Tried> harmless =
                tried.stream().filter(one -> one.said().isHarmless()).toList();
        return count(harmless, Tried::isAskedAbout) / harmless.size();
    }

    private static double count(List<Tried> tried, Predicate<Tried> which) {
        return tried.stream().filter(which).count();
    }
}
