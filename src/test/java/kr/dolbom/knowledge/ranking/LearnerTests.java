package kr.dolbom.knowledge.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kr.dolbom.knowledge.ranking.Folds.Held;
import org.junit.jupiter.api.Test;

class LearnerTests {

    private static final long SEED = 7;

    @Test
    void whatTellsTheRightOnesApartIsLearned() {
        List<Held> held = Folds.heldOut(lessons(Signal.LINE, "lines"), 5, SEED);
        assertThat(held).allMatch(one -> one.rank() == 1);
    }

    @Test
    void whatTellsNothingApartTeachesNothing() {
        List<Held> held = Folds.heldOut(lessons(Signal.FIRST, "nothing"), 5, SEED);
        assertThat(held.stream().filter(one -> one.rank() == 1).count()).isLessThan(60);
    }

    @Test
    void everyLessonIsHeldOutOnceAndAGroupNeverStandsInTwoFolds() {
        List<Lesson> lessons = lessons(Signal.LINE, "lines");
        assertThat(Folds.heldOut(lessons, 5, SEED))
                .extracting(Held::lesson)
                .containsExactlyInAnyOrderElementsOf(lessons);
    }

    @Test
    void theSameLessonsGiveTheSameWeights() {
        List<Lesson> lessons = lessons(Signal.LINE, "lines");
        assertThat(Learner.learn(lessons).named())
                .isEqualTo(Learner.learn(lessons).named());
    }

    @Test
    void severalPassagesOfOnePlaceCountAsOneRank() {
        Lesson lesson = new Lesson(
                "set", "", "g", new String[] {"가", "가", "나"}, new Seen[3], new boolean[] {false, false, true});
        assertThat(lesson.rank(new int[] {0, 1, 2})).isEqualTo(2);
        assertThat(lesson.rank(new int[] {2, 0, 1})).isEqualTo(1);
    }

    /** A hundred lists of ten, the right one anywhere; it has the most of one signal, unless that is the constant one. */
    private static List<Lesson> lessons(Signal telling, String set) {
        Random random = new Random(SEED);
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            double[][] signals = new double[10][Signal.values().length];
            boolean[] right = new boolean[10];
            int at = random.nextInt(10);
            right[at] = true;
            for (double[] each : signals) each[Signal.TEXT.ordinal()] = random.nextDouble();
            if (telling == Signal.LINE) signals[at][telling.ordinal()] = 1;
            String[] places = IntStream.range(0, 10).mapToObj(n -> "p" + n).toArray(String[]::new);
            Seen[] seen = Arrays.stream(signals)
                    .map(each -> new Seen(each, Said.NOTHING))
                    .toArray(Seen[]::new);
            lessons.add(new Lesson(set, "", "group" + i / 2, places, seen, right));
        }
        return lessons;
    }
}
