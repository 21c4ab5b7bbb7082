package kr.dolbom.answering;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kr.dolbom.answering.internal.ClaimLearning;
import kr.dolbom.answering.internal.Desk;
import kr.dolbom.answering.internal.Learning;
import kr.dolbom.answering.internal.TakenApart;
import kr.dolbom.answering.internal.Understood;
import kr.dolbom.governance.Masking;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.knowledge.Found;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.Search;
import kr.dolbom.rules.Rules;
import org.springframework.stereotype.Component;

/** Learns the weights of the ranker and of the confidence from questions whose right answers are known. */
@Component
public class Training {

    private static final int LOOKED_AT = 40;

    private final Rules rules;
    private final KoreanText korean;
    private final TakenApart takenApart;
    private final Library library;
    private final Masking masking;
    private final AnsweringSettings settings;

    Training(
            Rules rules,
            KoreanText korean,
            TakenApart takenApart,
            Library library,
            Masking masking,
            AnsweringSettings settings) {
        this.rules = rules;
        this.korean = korean;
        this.takenApart = takenApart;
        this.library = library;
        this.masking = masking;
        this.settings = settings;
    }

    /**
     * A question to learn from.
     *
     * @param right whether an answer to it is right; silence is right when no answer is
     * @param silence whether no answer is the right one
     * @param group lessons of one group (the page that answers them) never stand in two folds
     */
    public record Lesson(String question, Predicate<Answer> right, boolean silence, String group) {}

    /**
     * What was learned.
     *
     * @param weights by name, for the ranker's file
     * @param figures how well it does on groups it was not trained on, by name
     */
    public record Learned(Map<String, Double> weights, Map<String, Double> figures) {}

    public Learned learn(List<Lesson> lessons, AsOf asOf, long seed) {
        return new Learning(rules.accounting(), korean, asOf, takenApart, this::search).learn(lessons, seed);
    }

    /**
     * Learns which field's answer is right.
     *
     * @param drills lessons by pack
     */
    public Learned learnClaims(Map<String, List<Lesson>> drills, AsOf asOf) {
        Desk desk = new Desk(rules, library, korean, takenApart, List::of);
        return new ClaimLearning(desk, settings.threshold())
                .learn(
                        drills,
                        lesson -> new Question(masking.mask(lesson.question()), asOf, Place.EVERYWHERE, List.of()));
    }

    private List<Found> search(Understood question) {
        return library.search(Search.of(question.plain(), question.asOf(), Place.EVERYWHERE, LOOKED_AT));
    }
}
