package kr.dolbom.evaluation.speed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kr.dolbom.evaluation.Case;
import kr.dolbom.evaluation.drill.Endings;
import kr.dolbom.rules.Item;
import kr.dolbom.rules.Rules;

/** What a desk hears on a busy day: golden questions of the packs and the names of their items, mixed by chance. */
public final class MixedQuestions {

    private static final long SEED = 20_261_203;

    private MixedQuestions() {}

    /** Always the same list for the same packs. */
    public static List<String> of(List<Case> golden, Rules rules) {
        Random random = new Random(SEED);
        List<String> questions = new ArrayList<>();
        golden.forEach(one -> questions.add(one.question()));
        rules.list().forEach(row -> {
            if (row instanceof Item item) questions.add(asked(item, random));
        });
        Collections.shuffle(questions, random);
        return List.copyOf(questions);
    }

    private static String asked(Item item, Random random) {
        return item.names().get(random.nextInt(item.names().size())) + " " + Endings.plain(random);
    }
}
