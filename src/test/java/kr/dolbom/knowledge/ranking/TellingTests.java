package kr.dolbom.knowledge.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kr.dolbom.knowledge.ranking.Folds.Held;
import org.junit.jupiter.api.Test;

class TellingTests {

    private static final int THING = 1;
    private static final int CHATTER = 2;
    private static final double[] EQUALLY_RARE = {4, 4};
    private static final long SEED = 3;

    @Test
    void aWordThatStandsWhereTheAnswerIsTellsMoreThanOneThatNeverDoes() {
        Telling telling = Telling.learn(lessons());
        assertThat(telling.odds(said(1))).isGreaterThan(telling.odds(said(2)) + 3);
    }

    @Test
    void withoutLessonsEveryWordTellsALittle() {
        assertThat(Telling.NOTHING.odds(said(1))).isEqualTo(Telling.NOTHING.odds(said(2)));
        assertThat(Telling.NOTHING.odds(said(3))).isGreaterThan(Telling.NOTHING.odds(said(1)));
    }

    @Test
    void whatIsLearnedPutsPassagesOfUnseenGroupsInOrder() {
        List<Held> held = Folds.heldOut(lessons(), 5, SEED);
        assertThat(held).allMatch(one -> one.rank() == 1);
    }

    /** The right one has the word for the thing, another the word of chatter; nothing else tells them apart. */
    private static List<Lesson> lessons() {
        Random random = new Random(SEED);
        return IntStream.range(0, 60)
                .mapToObj(i -> {
                    int at = random.nextInt(2);
                    Seen[] seen = new Seen[2];
                    seen[at] = new Seen(new double[Signal.values().length], said(1));
                    seen[1 - at] = new Seen(new double[Signal.values().length], said(2));
                    boolean[] right = new boolean[2];
                    right[at] = true;
                    return new Lesson("set", "", "group" + i, new String[] {"가", "나"}, seen, right);
                })
                .toList();
    }

    /** @param has bit 1 for the thing, bit 2 for chatter */
    private static Said said(int has) {
        return new Said(new int[] {THING, CHATTER}, EQUALLY_RARE, has);
    }
}
