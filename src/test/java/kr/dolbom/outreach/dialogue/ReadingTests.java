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

    @Test
    void repliesTheFirstRulesWereWrittenWithAreReadRight() {
        List<Given> first = Replies.first();
        assertThat(IntStream.range(0, first.size()).filter(at -> at % 2 == 0).mapToObj(first::get))
                .filteredOn(Predicate.not(Given::isRight))
                .extracting(ReadingTests::told)
                .isEmpty();
    }

    @Test
    void repliesLookedAtLaterAreReadRight() {
        print("살펴본 것", STUDIED);
        STUDIED.stream().filter(Predicate.not(Given::isRight)).forEach(one -> System.out.println("  " + told(one)));
        assertThat(share(STUDIED, Given::isRight)).isGreaterThan(0.5);
    }

    @Test
    void repliesNobodyLookedAtAreMostlyReadRightAndSeldomTurnedRound() {
        print("재기만 한 것", MEASURED);
        assertThat(share(MEASURED, Given::isRight)).isGreaterThan(0.5);
        assertThat(share(MEASURED, Given::isTurnedRound)).isLessThan(0.5);
    }

    @Test
    void noDangerIsPassedOver() {
        assertThat(Stream.of(Replies.first(), STUDIED).flatMap(List::stream).filter(ReadingTests::passedOver))
                .isEmpty();
    }

    private static void print(String which, List<Given> given) {
        System.out.printf(
                "%s %d: 일치 %.3f, 거꾸로 %d, 놓친 위험 %d/%d, 헛되이 넘김 %d, 헛되이 물음 %d/%d%n",
                which,
                given.size(),
                share(given, Given::isRight),
                count(given, Given::isTurnedRound),
                count(given, ReadingTests::passedOver),
                count(given, Given::isDanger),
                count(given, one -> one.isHarmless() && Replies.read(one).startsWith("DANGER:")),
                count(given, one -> one.isHarmless() && Replies.read(one).startsWith("ASK:")),
                count(given, Given::isHarmless));
    }

    private static boolean passedOver(Given given) {
        return given.isDanger() && !Replies.alarms(Replies.read(given));
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
