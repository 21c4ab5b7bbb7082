package kr.dolbom.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import kr.dolbom.answering.Answering;
import kr.dolbom.answering.Question;
import kr.dolbom.answering.Reply;
import kr.dolbom.answering.Training;
import kr.dolbom.governance.Masking;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.Search;
import kr.dolbom.knowledge.Shelf;
import org.springframework.stereotype.Component;

/** Asks the desk whole question sets and judges what it says. */
@Component
public class Evaluation {

    private static final int PLACES = 10;

    private final Answering answering;
    private final Masking masking;
    private final Library library;
    private final KoreanText korean;

    Evaluation(Answering answering, Masking masking, Library library, KoreanText korean) {
        this.answering = answering;
        this.masking = masking;
        this.library = library;
        this.korean = korean;
    }

    /** Judges every case of a file that the filter lets through. */
    public List<Judged> run(Path file, AsOf asOf, Predicate<Case> filter, Consumer<Judged> progress) {
        List<Case> cases = QuestionSet.read(file).stream().filter(filter).toList();
        if (cases.stream().noneMatch(Case::asksForPlace)) return run(cases, asOf, progress);
        return places(file, cases, asOf, progress);
    }

    public List<Judged> run(List<Case> cases, AsOf asOf, Consumer<Judged> progress) {
        return cases.stream().map(one -> ask(one, asOf)).peek(progress).toList();
    }

    /** Judges what the desk would say to every case if no threshold kept it silent. */
    public List<Judged> outspoken(Path file, AsOf asOf, Predicate<Case> filter) {
        return QuestionSet.read(file).stream()
                .filter(filter)
                .map(one -> Judge.judge(one, answering.outspoken(question(one, asOf)), 0))
                .toList();
    }

    /** Sets without answers measure where search leads: a corpus beside the file, or else the library. */
    private List<Judged> places(Path file, List<Case> cases, AsOf asOf, Consumer<Judged> progress) {
        Path corpus = file.resolveSibling("corpus.jsonl");
        if (!Files.exists(corpus)) return search(cases, one -> inLibrary(one, asOf), progress);
        try (Shelf shelf = Shelf.of(QuestionSet.corpus(corpus), korean)) {
            return search(cases, one -> onShelf(shelf, one, asOf), progress);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Judged> search(
            List<Case> cases, Function<Case, List<String>> search, Consumer<Judged> progress) {
        return cases.stream()
                .map(one -> {
                    long start = System.nanoTime();
                    List<String> found = search.apply(one);
                    return Judge.placed(one, found, (System.nanoTime() - start) / 1e6);
                })
                .peek(progress)
                .toList();
    }

    private List<String> inLibrary(Case one, AsOf asOf) {
        return library
                .search(Search.of(masking.mask(one.question()).text(), asOf, Place.EVERYWHERE, 3 * PLACES))
                .stream()
                .map(found -> Judge.key(found.passage().source()))
                .distinct()
                .limit(PLACES)
                .toList();
    }

    private static List<String> onShelf(Shelf shelf, Case one, AsOf asOf) {
        return shelf.search(one.question(), asOf, PLACES).stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The cases of a file as lessons; lessons answered by one page belong together. To what is out of scope no row is
     * right, not even one that refuses.
     */
    public static List<Training.Lesson> lessons(Path file) {
        return QuestionSet.read(file).stream()
                .map(one -> new Training.Lesson(
                        one.question(),
                        answer -> !one.kind().equals("out_of_scope") && Judge.isRight(one, answer),
                        one.wantsSilence(),
                        one.gold().stream().sorted().findFirst().orElse(one.id())))
                .toList();
    }

    private Judged ask(Case one, AsOf asOf) {
        long start = System.nanoTime();
        Reply reply = answering.answer(question(one, asOf));
        return Judge.judge(one, reply, (System.nanoTime() - start) / 1e6);
    }

    private Question question(Case one, AsOf asOf) {
        return new Question(masking.mask(one.question()), asOf, Place.EVERYWHERE, List.of());
    }
}
