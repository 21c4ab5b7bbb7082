package kr.dolbom.knowledge.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Deals lessons into folds by group and ranks each by a model learned on the others only. */
public final class Folds {

    private Folds() {}

    /** A lesson and the rank its first right place gets; 0 when it is not on the list. */
    public record Held(Lesson lesson, int rank) {}

    public static List<Held> heldOut(List<Lesson> lessons, int folds, long seed) {
        Map<String, Integer> dealt = deal(lessons, folds, seed);
        List<Held> held = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            int own = fold;
            RankingModel model = Learner.learn(
                    lessons.stream().filter(one -> fold(one, dealt) != own).toList());
            lessons.stream()
                    .filter(one -> fold(one, dealt) == own)
                    .forEach(one -> held.add(new Held(one, one.rank(model.order(one.seen())))));
        }
        return held;
    }

    static int fold(Lesson lesson, Map<String, Integer> dealt) {
        return Objects.requireNonNull(dealt.get(lesson.group()));
    }

    static Map<String, Integer> deal(List<Lesson> lessons, int folds, long seed) {
        List<String> groups = new ArrayList<>(
                lessons.stream().map(Lesson::group).distinct().sorted().toList());
        Collections.shuffle(groups, new Random(seed));
        Map<String, Integer> dealt = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) dealt.put(groups.get(i), i % folds);
        return dealt;
    }
}
