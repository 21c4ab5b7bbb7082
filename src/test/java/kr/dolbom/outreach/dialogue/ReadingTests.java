package kr.dolbom.outreach.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.dolbom.outreach.dialogue.Replies.Given;
import org.junit.jupiter.api.Test;

/** How far the pack's rules agree with a careful listener. */
class ReadingTests {

    private static final List<Given> STUDIED = later(Given::isStudied);
    private static final List<Given> MEASURED = later(Predicate.not(Given::isStudied));
    private static final List<Given> LAST = Replies.last();

    @Test
    void repliesTheFirstRulesWereWrittenWithAreReadRight() {
        List<Given> first = Replies.first();
        assertThat(IntStream.range(0, first.size()).filter(at -> at % 2 == 0).mapToObj(first::get))
                .filteredOn(Predicate.not(Given::isRight))
                .extracting(ReadingTests::told)
                .isEmpty();
    }

    @Test
    void repliesLookedAtAreReadRight() {
        print("살펴본 대답", STUDIED);
        assertThat(share(STUDIED, Given::isRight)).isGreaterThan(0.97);
    }

    @Test
    void repliesNotLookedAtAreMostlyReadRightAndSeldomTurnedRound() {
        print("재기만 한 대답", MEASURED);
        assertThat(share(MEASURED, Given::isRight)).isGreaterThan(0.88);
        assertThat(share(MEASURED, Given::isTurnedRound)).isLessThan(0.03);
    }

    @Test
    void unknownWordingIsRatherAskedAboutThanTurnedRound() {
        print("처음 듣는 말", LAST);
        assertThat(share(LAST, Given::isTurnedRound)).isLessThan(0.05);
    }

    @Test
    void noDangerIsPassedOver() {
        assertThat(everything().filter(ReadingTests::passedOver)).isEmpty();
    }

    @Test
    void nobodyIsHandedOverForAMannerOfSpeakingAndFewAreAsked() {
        List<Given> harmless = everything().filter(Given::isHarmless).toList();
        assertThat(harmless).filteredOn(ReadingTests::isHandedOver).isEmpty();
        assertThat(share(harmless, ReadingTests::isAsked)).isLessThan(0.03);
    }

    private static Stream<Given> everything() {
        return Stream.of(Replies.first(), STUDIED, MEASURED, LAST).flatMap(List::stream);
    }

    private static void print(String which, List<Given> given) {
        System.out.printf(
                "%s %d개: 일치 %.1f%%, 거꾸로 들음 %d, 놓친 위험 %d/%d, 헛되이 물음 %d/%d%n",
                which,
                given.size(),
                100 * share(given, Given::isRight),
                count(given, Given::isTurnedRound),
                count(given, ReadingTests::passedOver),
                count(given, Given::isDanger),
                count(given, one -> one.isHarmless() && isAsked(one)),
                count(given, Given::isHarmless));
    }

    private static boolean passedOver(Given given) {
        return given.isDanger() && !Replies.alarms(Replies.read(given));
    }

    private static boolean isHandedOver(Given given) {
        return Replies.read(given).startsWith("DANGER:");
    }

    private static boolean isAsked(Given given) {
        return Replies.read(given).startsWith("ASK:");
    }

    private static long count(List<Given> given, Predicate<Given> which) {
        return given.stream().filter(which).count();
    }

    private static double share(List<Given> given, Predicate<Given> which) {
        return (double) count(given, which) / given.size();
    }

    private static String told(Given given) {
        return "%s\t%s\t%s → %s"
                .formatted(given.question(), given.words(), String.join("|", given.meanings()), Replies.read(given));
    }

    private static List<Given> later(Predicate<Given> which) {
        return Replies.later().stream().filter(which).toList();
    }
}
