package kr.dolbom.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kr.dolbom.answering.Answering;
import kr.dolbom.answering.Question;
import kr.dolbom.answering.Reply;
import kr.dolbom.answering.Training;
import kr.dolbom.governance.Masking;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import org.springframework.stereotype.Component;

/** Asks the desk whole question sets and judges what it says. */
@Component
public class Evaluation {

    private final Answering answering;
    private final Masking masking;

    Evaluation(Answering answering, Masking masking) {
        this.answering = answering;
        this.masking = masking;
    }

    /** Judges every case of a file that the filter lets through. */
    public List<Judged> run(Path file, AsOf asOf, Predicate<Case> filter, Consumer<Judged> progress) {
        return run(QuestionSet.read(file).stream().filter(filter).toList(), asOf, progress);
    }

    public List<Judged> run(List<Case> cases, AsOf asOf, Consumer<Judged> progress) {
        return cases.stream().map(one -> ask(one, asOf)).peek(progress).toList();
    }

    /** The cases of a file as lessons; lessons answered by one page belong together. */
    public static List<Training.Lesson> lessons(Path file) {
        return QuestionSet.read(file).stream()
                .map(one -> new Training.Lesson(
                        one.question(),
                        answer -> Judge.isRight(one, answer),
                        one.gold().stream().sorted().findFirst().orElse(one.id())))
                .toList();
    }

    private Judged ask(Case one, AsOf asOf) {
        long start = System.nanoTime();
        Reply reply = answering.answer(new Question(masking.mask(one.question()), asOf, Place.EVERYWHERE, List.of()));
        return Judge.judge(one, reply, (System.nanoTime() - start) / 1e6);
    }
}
