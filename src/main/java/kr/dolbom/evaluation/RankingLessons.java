package kr.dolbom.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.dolbom.governance.Masking;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.Search;
import kr.dolbom.knowledge.Shelf;
import kr.dolbom.knowledge.ranking.Lesson;
import kr.dolbom.knowledge.ranking.Seen;
import org.springframework.stereotype.Component;

/** Question sets whose places are known, as lessons for the ranking: over the library, or a corpus beside the file. */
@Component
public class RankingLessons {

    private final Masking masking;
    private final Library library;
    private final KoreanText korean;

    RankingLessons(Masking masking, Library library, KoreanText korean) {
        this.masking = masking;
        this.library = library;
        this.korean = korean;
    }

    /** A list to put in order: names of places, with what speaks for each. */
    private record Listed(List<String> places, List<Seen> seen) {}

    public List<Lesson> of(Path file, AsOf asOf) {
        List<Case> cases = QuestionSet.read(file).stream()
                .filter(one -> !one.gold().isEmpty())
                .toList();
        Path corpus = file.resolveSibling("corpus.jsonl");
        if (!Files.exists(corpus)) return lessons(file, cases, one -> inLibrary(one, asOf));
        try (Shelf shelf = Shelf.of(QuestionSet.corpus(corpus), korean)) {
            return lessons(file, cases, one -> onShelf(shelf, one, asOf));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Lesson> lessons(Path file, List<Case> cases, Function<Case, Listed> list) {
        Map<String, String> groups = groups(cases);
        String set = String.valueOf(file.getFileName());
        return cases.stream()
                .map(one -> lesson(set, one, group(one.gold().iterator().next(), groups), list.apply(one)))
                .toList();
    }

    private static Lesson lesson(String set, Case one, String group, Listed listed) {
        boolean[] right = new boolean[listed.places().size()];
        for (int i = 0; i < right.length; i++)
            right[i] = one.gold().contains(listed.places().get(i));
        return new Lesson(
                set,
                one.style(),
                group,
                listed.places().toArray(String[]::new),
                listed.seen().toArray(Seen[]::new),
                right);
    }

    /** Places that answer one question together belong to one group, and so do their other questions. */
    private static Map<String, String> groups(List<Case> cases) {
        Map<String, String> groups = new HashMap<>();
        for (Case one : cases) {
            String first = group(one.gold().stream().sorted().findFirst().orElseThrow(), groups);
            for (String place : one.gold()) groups.put(group(place, groups), first);
        }
        return groups;
    }

    private static String group(String place, Map<String, String> groups) {
        String wider = groups.get(place);
        return wider == null || wider.equals(place) ? place : group(wider, groups);
    }

    private Listed inLibrary(Case one, AsOf asOf) {
        var considered =
                library.considered(Search.of(masking.mask(one.question()).text(), asOf, Place.EVERYWHERE, 1));
        return new Listed(
                considered.stream()
                        .map(each -> Judge.key(each.passage().source()))
                        .toList(),
                considered.stream().map(each -> each.seen()).toList());
    }

    private static Listed onShelf(Shelf shelf, Case one, AsOf asOf) {
        var considered = shelf.considered(one.question(), asOf);
        return new Listed(
                considered.stream().map(Map.Entry::getKey).toList(),
                considered.stream().map(Map.Entry::getValue).toList());
    }
}
