package kr.dolbom.outreach.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.dolbom.outreach.dialogue.HearingTrial.Tried;
import org.junit.jupiter.api.Test;

/** How far the pack's rules agree with a careful listener. */
class ReadingTests {

    private static final List<Tried> STUDIED = later(Replies::isStudied);
    private static final List<Tried> MEASURED = later(one -> !Replies.isStudied(one));
    private static final List<Tried> LAST = Replies.last();

    @Test
    void repliesTheFirstRulesWereWrittenWithAreReadRight() {
        List<Tried> first = Replies.first();
        assertThat(IntStream.range(0, first.size()).filter(at -> at % 2 == 0).mapToObj(first::get))
                .filteredOn(Predicate.not(Tried::isRight))
                .extracting(ReadingTests::told)
                .isEmpty();
    }

    @Test
    void repliesLookedAtAreReadRight() {
        print("살펴본 대답", STUDIED);
        assertThat(share(STUDIED, Tried::isRight)).isGreaterThan(0.97);
    }

    @Test
    void repliesNotLookedAtAreMostlyReadRightAndSeldomTurnedRound() {
        print("재기만 한 대답", MEASURED);
        assertThat(share(MEASURED, Tried::isRight)).isGreaterThan(0.88);
        assertThat(share(MEASURED, Tried::isTurnedRound)).isLessThan(0.03);
    }

    @Test
    void unknownWordingIsRatherAskedAboutThanTurnedRound() {
        print("처음 듣는 말", LAST);
        assertThat(share(LAST, Tried::isTurnedRound)).isLessThan(0.05);
    }

    @Test
    void noDangerIsPassedOver() {
        assertThat(everything().filter(Tried::isMissed)).isEmpty();
    }

    @Test
    void nobodyIsHandedOverForAMannerOfSpeakingAndFewAreAsked() {
        List<Tried> harmless =
                everything().filter(one -> one.said().isHarmless()).toList();
        assertThat(harmless).filteredOn(Tried::isHandedOver).isEmpty();
        assertThat(share(harmless, Tried::isAskedAbout)).isLessThan(0.03);
    }

    private static Stream<Tried> everything() {
        return Stream.of(Replies.first(), STUDIED, MEASURED, LAST).flatMap(List::stream);
    }

    private static void print(String which, List<Tried> given) {
        System.out.printf(
                "%s %d개: 일치 %.1f%%, 거꾸로 들음 %d, 놓친 위험 %d/%d, 헛되이 물음 %d/%d%n",
                which,
                given.size(),
                100 * share(given, Tried::isRight),
                count(given, Tried::isTurnedRound),
                count(given, Tried::isMissed),
                count(given, one -> one.said().isDanger()),
                count(given, one -> one.said().isHarmless() && one.isAskedAbout()),
                count(given, one -> one.said().isHarmless()));
    }

    private static long count(List<Tried> given, Predicate<Tried> which) {
        return given.stream().filter(which).count();
    }

    private static double share(List<Tried> given, Predicate<Tried> which) {
        return (double) count(given, which) / given.size();
    }

    private static String told(Tried given) {
        return "%s\t%s\t%s → %s"
                .formatted(
                        given.said().question(),
                        given.said().words(),
                        String.join("|", given.said().meanings()),
                        given.heard());
    }

    private static List<Tried> later(Predicate<Tried> which) {
        return Replies.later().stream().filter(which).toList();
    }
}
