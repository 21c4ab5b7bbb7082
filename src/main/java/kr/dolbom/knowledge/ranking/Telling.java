package kr.dolbom.knowledge.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How surely the passage that answers says a word of the question too: 장애인 nearly always, 알고 싶어요 never, however rare
 * either is. Counted from questions with known answers; a word never asked before is believed to tell a little.
 */
final class Telling {

    static final Telling NOTHING = new Telling(Map.of());

    /** What is guessed of a word counts as much as two questions with it. */
    private static final double DOUBT = 2;

    /** A word is in the passage that answers so much more often than by chance. */
    private static final double MORE_THAN_CHANCE = 0.35;

    private static final double SURE = 0.998;

    /** A word seldom asked teaches less than the guess. */
    private static final double ENOUGH = 0.5;

    private final Map<Integer, Counts> words;

    /** How often a word was asked, and how often the passage that answered had it. */
    record Counts(double asked, double said) {

        Counts plus(double worth, boolean has) {
            return new Counts(asked + worth, has ? said + worth : said);
        }
    }

    Telling(Map<Integer, Counts> words) {
        this.words = words;
    }

    Map<Integer, Counts> words() {
        return new TreeMap<>(words);
    }

    /** How much likelier this passage answers than any other, from which words of the question it has and which it lacks. */
    double odds(Said said) {
        double odds = 0;
        for (int i = 0; i < said.words().length; i++) {
            double usual = Math.clamp(Math.exp(-said.rarities()[i]), 1 - SURE, SURE);
            double where = where(said.words()[i], usual);
            odds += said.has(i) ? Math.log(where / usual) : Math.log((1 - where) / (1 - usual));
        }
        return odds;
    }

    /** How likely the passage that answers has the word. */
    private double where(int word, double usual) {
        double guess = usual + (1 - usual) * MORE_THAN_CHANCE;
        Counts known = words.get(word);
        double likely = known == null ? guess : (known.said() + DOUBT * guess) / (known.asked() + DOUBT);
        return Math.clamp(likely, 1 - SURE, SURE);
    }

    /** A passage with many questions teaches more than one with few, but not that much more. */
    static Telling learn(List<Lesson> lessons) {
        Map<String, Long> sizes = lessons.stream().collect(Collectors.groupingBy(Lesson::group, Collectors.counting()));
        Map<Integer, Counts> words = new HashMap<>();
        for (Lesson lesson : lessons) {
            double worth = 1 / Math.sqrt(sizes.getOrDefault(lesson.group(), 1L));
            Said right = lesson.saidWhereRight();
            for (int i = 0; i < right.words().length; i++) {
                Counts known = words.getOrDefault(right.words()[i], new Counts(0, 0));
                words.put(right.words()[i], known.plus(worth, right.has(i)));
            }
        }
        words.values().removeIf(counts -> counts.asked() < ENOUGH);
        return new Telling(words);
    }
}
