package kr.dolbom.knowledge.versions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.Span;
import kr.dolbom.knowledge.Standing;

/**
 * Lays the versions of a text out over the days, article by article.
 *
 * <p>A statute's file is the whole text as one amendment left it, and two amendments can cross: the one made first may
 * come into force last, and then its file either lacks what came between or, the other way round, prints articles that
 * do not hold yet. So a version is read as what it changed against the text it was written over, and an article has, on
 * each day, the text of the last change in force. Where two changes of one article cross, the files do not hold the
 * wording of the day; the best of them is shown as {@link Standing#DISPUTED}.
 */
public final class Timeline {

    private final Amendments amendments;
    private final LocalDate end;
    private final List<Span> spans = new ArrayList<>();

    private Timeline(List<Edition> editions, LocalDate end, IntFunction<String> words) {
        this.amendments = Amendments.of(editions, words);
        this.end = end;
    }

    /**
     * @param end last day of the text where another one repealed it
     * @param words the words of a passage
     */
    public static List<Span> ofStatute(List<Edition> editions, Optional<LocalDate> end, IntFunction<String> words) {
        Timeline timeline = new Timeline(editions, end.orElse(Validity.ALWAYS_UNTIL), words);
        timeline.amendments.byUnit().forEach(timeline::layOut);
        return List.copyOf(timeline.spans);
    }

    /**
     * Texts that are replaced whole: each holds until the day before the next, or to its own last day.
     *
     * @param end last day of them all where another text takes their place
     */
    public static List<Span> ofWhole(List<Edition> editions, Optional<LocalDate> end) {
        List<Edition> sorted = editions.stream()
                .sorted(Comparator.comparing(Edition::from).thenComparing(Edition::promulgated))
                .toList();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Edition edition = sorted.get(i);
            LocalDate next = i + 1 < sorted.size() ? sorted.get(i + 1).from() : Validity.ALWAYS_UNTIL;
            LocalDate until = earlier(earlier(edition.until(), dayBefore(next)), end.orElse(Validity.ALWAYS_UNTIL));
            for (List<Integer> unit : edition.units().values())
                add(spans, unit, edition.from(), until, Standing.IN_FORCE);
        }
        return joined(spans);
    }

    private void layOut(String unit, List<Integer> changes) {
        TreeSet<LocalDate> days = new TreeSet<>();
        changes.forEach(change -> days.add(amendments.edition(change).from()));
        announce(unit, changes, days.first());
        SequencedMap<LocalDate, Amendments.Text> texts = new TreeMap<>();
        days.forEach(day -> texts.put(day, amendments.textOn(day, unit, changes)));
        List<Span> laid = new ArrayList<>();
        texts.forEach((day, text) -> {
            LocalDate next = Optional.ofNullable(days.higher(day)).orElse(Validity.ALWAYS_UNTIL);
            Standing standing = text.disputed() ? Standing.DISPUTED : Standing.IN_FORCE;
            add(laid, text.passages(), day, earlier(dayBefore(next), end), standing);
        });
        spans.addAll(joined(laid));
    }

    /** From the day it was promulgated to the day before the first version that has the unit holds. */
    private void announce(String unit, List<Integer> changes, LocalDate first) {
        changes.stream()
                .map(amendments::edition)
                .filter(edition ->
                        edition.from().equals(first) && edition.promulgated().isBefore(first))
                .filter(edition -> !edition.unit(unit).isEmpty())
                .findFirst()
                .ifPresent(edition ->
                        add(spans, edition.unit(unit), edition.promulgated(), dayBefore(first), Standing.ANNOUNCED));
    }

    private static void add(
            List<Span> spans, List<Integer> passages, LocalDate from, LocalDate until, Standing standing) {
        if (until.isBefore(from)) return;
        passages.stream()
                .distinct()
                .forEach(passage -> spans.add(new Span(passage, new Validity(from, until), standing)));
    }

    /** Spans of one passage that touch and stand alike become one. */
    private static List<Span> joined(List<Span> spans) {
        List<Span> sorted = spans.stream()
                .sorted(Comparator.comparingInt(Span::passage)
                        .thenComparing(span -> span.validity().from()))
                .toList();
        List<Span> joined = new ArrayList<>();
        for (Span span : sorted) {
            if (!joined.isEmpty() && touches(joined.getLast(), span)) {
                Validity whole = new Validity(
                        joined.getLast().validity().from(), span.validity().until());
                joined.set(joined.size() - 1, new Span(span.passage(), whole, span.standing()));
            } else joined.add(span);
        }
        return joined;
    }

    private static boolean touches(Span one, Span next) {
        return one.passage() == next.passage()
                && one.standing() == next.standing()
                && dayBefore(next.validity().from()).equals(one.validity().until());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate dayBefore(LocalDate day) {
        return day.equals(Validity.ALWAYS_UNTIL) ? day : day.minusDays(1);
    }
}
