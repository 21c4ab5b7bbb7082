package kr.dolbom.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Answering;
import kr.dolbom.answering.Citation;
import kr.dolbom.answering.Question;
import kr.dolbom.governance.Masking;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Place;
import kr.dolbom.knowledge.Document;
import kr.dolbom.knowledge.DocumentKind;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.Passage;
import kr.dolbom.knowledge.Version;
import org.springframework.stereotype.Component;

/**
 * Whether the words of the day are cited. Two questions are made of every article whose words two neighbouring versions
 * write differently: one for the last day of the old words, one for the first day of the new. What is right is read from
 * the versions as they were imported, and only where it is beyond doubt: where promulgation and force have the same
 * order, so that the version with the latest 시행일자 is the law of the day. Where versions cross, the same is counted
 * apart, for there that version is often not what held.
 */
@Component
public class AsOfCheck {

    private static final long SEED = 20_260_601;

    private final Answering answering;
    private final Masking masking;
    private final Library library;

    AsOfCheck(Answering answering, Masking masking, Library library) {
        this.answering = answering;
        this.masking = masking;
        this.library = library;
    }

    /** An article on a day, and the words it had. */
    record Case(Document law, String article, LocalDate day, Version inForce, String words, boolean crossing) {}

    /** @param crossing the version of the latest day is not surely the law of the day */
    public record Result(String question, boolean crossing, boolean cited, boolean words, boolean version) {
        public boolean isRight() {
            return cited && words && version;
        }
    }

    /** @param most most questions asked, drawn by chance from all that can be made, the same at every run */
    public List<Result> run(int most, AsOf today) {
        List<Case> cases = new ArrayList<>();
        for (Document document : library.documents(Actor.ANONYMOUS)) {
            if (document.kind() == DocumentKind.STATUTE) cases.addAll(cases(document));
        }
        Collections.shuffle(cases, new Random(SEED));
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < Math.min(most, cases.size()); i++) results.add(ask(cases.get(i), i % 2 == 0, today));
        return results;
    }

    private List<Case> cases(Document law) {
        List<Version> versions = library.versions(law.id()).stream()
                .filter(version -> version.state() == Version.State.IN_USE)
                .sorted(Comparator.comparing(
                                (Version version) -> version.validity().from())
                        .thenComparing(AsOfCheck::promulgated)
                        .thenComparing(Version::ordinal))
                .toList();
        List<Case> cases = new ArrayList<>();
        Map<String, String> before = Map.of();
        for (int i = 0; i < versions.size(); i++) {
            Map<String, String> after = articles(law, versions.get(i));
            if (i > 0) addChanged(law, versions, i, before, after, cases);
            before = after;
        }
        return cases;
    }

    private static void addChanged(
            Document law,
            List<Version> versions,
            int index,
            Map<String, String> before,
            Map<String, String> after,
            List<Case> cases) {
        Version old = versions.get(index - 1);
        Version now = versions.get(index);
        LocalDate day = now.validity().from();
        if (old.validity().from().equals(day)) return;
        boolean last = index + 1 == versions.size()
                || !versions.get(index + 1).validity().from().equals(day);
        boolean crossing = crosses(old, versions) || crosses(now, versions);
        for (Map.Entry<String, String> article : after.entrySet()) {
            String words = before.get(article.getKey());
            if (!last || words == null || words.equals(article.getValue())) continue;
            cases.add(new Case(law, article.getKey(), day.minusDays(1), old, words, crossing));
            cases.add(new Case(law, article.getKey(), day, now, article.getValue(), crossing));
        }
    }

    /** Whether another version was made earlier and holds later, or the other way round. */
    private static boolean crosses(Version one, List<Version> versions) {
        return versions.stream()
                .anyMatch(other -> Integer.signum(promulgated(one).compareTo(promulgated(other)))
                                * one.validity()
                                        .from()
                                        .compareTo(other.validity().from())
                        < 0);
    }

    private static LocalDate promulgated(Version version) {
        return version.promulgated().orElse(version.validity().from());
    }

    private Map<String, String> articles(Document law, Version version) {
        return library.listPassages(law.id(), version.number()).stream()
                .filter(passage ->
                        passage.locator() instanceof Locator.Article(String name) && name.matches("제\\d+조.*"))
                .collect(Collectors.groupingBy(
                        passage -> ((Locator.Article) passage.locator()).article(),
                        LinkedHashMap::new,
                        Collectors.mapping(Passage::text, Collectors.joining("\n"))));
    }

    /** Every second question names its day, the others are asked as of it. */
    private Result ask(Case one, boolean inWords, AsOf today) {
        String day = inWords
                ? "%d년 %d월 %d일 기준 "
                        .formatted(
                                one.day().getYear(),
                                one.day().getMonthValue(),
                                one.day().getDayOfMonth())
                : "";
        String text = day + one.law().title() + " " + one.article() + "는 어떻게 되어 있나요?";
        AsOf asOf = inWords ? today : new AsOf(one.day());
        Answer answer = answering
                .answer(new Question(masking.mask(text), asOf, Place.EVERYWHERE, List.of()))
                .answer();
        boolean cited = answer instanceof Answer.Cited && !answer.citations().isEmpty();
        boolean words = cited && words(answer, one.day()).equals(one.words());
        boolean version = cited && answer.text().contains(one.inForce().label());
        return new Result(one.day() + " " + text, one.crossing(), cited, words, version);
    }

    private String words(Answer answer, LocalDate day) {
        return answer.citations().stream()
                .map(Citation::passage)
                .flatMap(passage -> library.findPassage(passage, new AsOf(day)).stream())
                .map(Passage::text)
                .collect(Collectors.joining("\n"));
    }
}
