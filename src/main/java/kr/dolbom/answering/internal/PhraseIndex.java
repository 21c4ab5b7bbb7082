package kr.dolbom.answering.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;
import kr.dolbom.rules.AccountItem;
import kr.dolbom.rules.RuleRow;

/**
 * Measures how near the rows' ways of asking are to a question. Terms that few rows use weigh most; a row is as near as
 * its nearest phrase, and its whole text says how much of the question it covers.
 */
public final class PhraseIndex {

    private static final double PAIR_WEIGHT = 0.5;

    private final List<RuleRow> rows = new ArrayList<>();
    private final Map<RuleRow, Integer> numbers = new IdentityHashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Set<String>> bodyTerms = new ArrayList<>();
    private final List<List<Away>> aways = new ArrayList<>();
    private final Map<String, Term> terms = new HashMap<>();
    private final double unseen;

    /** A clause that leads away from its row: where to, and the terms that no ask of the row uses. */
    record Away(Elsewhere clause, Set<String> terms) {}

    /** A way of asking: the row it belongs to, and the weight of all its terms, of all and of whole words only. */
    record Phrase(int row, String text, Set<String> terms, double weight, double wordWeight) {}

    /** A term with its weight, the phrases that have it, and the rows that have it anywhere or in an ask. */
    private record Term(boolean word, double weight, int[] phrases, int[] bodies, int[] asks) {}

    /**
     * How near a row is; every measure lies between 0 and 1.
     *
     * @param near likeness of the nearest phrase, by words and character pairs
     * @param nearWords the same by whole words only
     * @param second likeness of the second nearest phrase
     * @param phraseCovered how much of the nearest phrase the question has
     * @param asksCover how much of the question the row's asks have
     * @param textCovers how much of the question the row's whole text has
     * @param askingNear likeness of the nearest phrase to the asking sentence alone
     * @param windowNear likeness of the nearest phrase to the best sentence of a story with the asking one
     * @param askingCovers how much of the asking sentence the row's whole text has
     */
    public record Hit(
            RuleRow row,
            String phrase,
            double near,
            double nearWords,
            double second,
            double phraseCovered,
            double asksCover,
            double textCovers,
            double askingNear,
            double askingCovers,
            double windowNear) {}

    PhraseIndex(List<? extends RuleRow> rules, List<TakenApart.Row> takenApart) {
        Map<String, Postings> collected = new HashMap<>();
        for (int row = 0; row < rules.size(); row++) {
            TakenApart.Row one = takenApart.get(row);
            rows.add(rules.get(row));
            numbers.put(rules.get(row), row);
            bodyTerms.add(one.bodyTerms());
            aways.add(aways(rules.get(row), one));
            for (String term : one.bodyTerms()) postings(collected, term).bodies.add(row);
            for (int i = 0; i < one.asks().size(); i++) {
                int phrase = phrases.size();
                phrases.add(new Phrase(row, one.asks().get(i), one.askTerms().get(i), 0, 0));
                for (String term : one.askTerms().get(i))
                    postings(collected, term).add(phrase, row);
            }
        }
        collected.forEach((term, postings) -> terms.put(term, postings.weighed(term, rows.size())));
        unseen = Math.log(1 + (rows.size() + 0.5) / 0.5);
        phrases.replaceAll(this::weighed);
    }

    private static List<Away> aways(RuleRow row, TakenApart.Row apart) {
        Set<String> own = new HashSet<>();
        apart.askTerms().forEach(own::addAll);
        List<Elsewhere> clauses = Elsewhere.of(row);
        List<Away> aways = new ArrayList<>(clauses.size());
        for (int i = 0; i < clauses.size(); i++) {
            Set<String> only = new HashSet<>(apart.elsewhere().get(i));
            only.removeAll(own);
            aways.add(new Away(clauses.get(i), only));
        }
        return aways;
    }

    private static Postings postings(Map<String, Postings> collected, String term) {
        return collected.computeIfAbsent(term, any -> new Postings());
    }

    private static final class Postings {
        private final List<Integer> phrases = new ArrayList<>();
        private final Set<Integer> bodies = new HashSet<>();
        private final Set<Integer> asks = new HashSet<>();

        void add(int phrase, int row) {
            phrases.add(phrase);
            asks.add(row);
            bodies.add(row);
        }

        Term weighed(String term, int rowCount) {
            boolean word = term.startsWith("w:");
            double rarity = Math.log(1 + (rowCount - bodies.size() + 0.5) / (bodies.size() + 0.5));
            return new Term(word, rarity * (word ? 1 : PAIR_WEIGHT), array(phrases), array(bodies), array(asks));
        }

        private static int[] array(java.util.Collection<Integer> numbers) {
            return numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
        }
    }

    private Phrase weighed(Phrase phrase) {
        double weight = 0;
        double wordWeight = 0;
        for (String term : phrase.terms()) {
            weight += weight(term);
            if (term.startsWith("w:")) wordWeight += weight(term);
        }
        return new Phrase(
                phrase.row(), phrase.text(), phrase.terms(), Math.max(weight, 1e-9), Math.max(wordWeight, 1e-9));
    }

    /** How much a term says; one no row uses may be noise, so it says little. */
    double weight(String term) {
        Term known = terms.get(term);
        return known != null ? known.weight() : unseen * (term.startsWith("w:") ? 0.3 : 0.1);
    }

    boolean has(String term) {
        return terms.containsKey(term);
    }

    /** How many of the question's whole words no row has: foreign matters come with foreign words. */
    double unknownShare(Map<String, Double> question) {
        double all = 1e-9;
        double unknown = 0;
        for (String term : question.keySet()) {
            if (!term.startsWith("w:") || term.length() < 4) continue;
            all++;
            if (!terms.containsKey(term)) unknown++;
        }
        return unknown / all;
    }

    /** How much of the weight of the question's three most telling known words the row has. */
    double coveredRarest(RuleRow row, Map<String, Double> question) {
        int number = numbers.getOrDefault(row, -1);
        List<Term> telling = question.keySet().stream()
                .filter(term -> term.startsWith("w:"))
                .map(terms::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble(Term::weight).reversed())
                .limit(3)
                .toList();
        double all = 1e-9;
        double has = 0;
        for (Term term : telling) {
            all += term.weight();
            if (Arrays.binarySearch(term.bodies(), number) >= 0) has += term.weight();
        }
        return has / all;
    }

    /** How much of the weight of the wanted whole words one row has and the other lacks. */
    double adds(RuleRow row, RuleRow other, Map<String, Double> wanted) {
        double all = 1e-9;
        double adds = 0;
        for (Map.Entry<String, Double> term : wanted.entrySet()) {
            if (!term.getKey().startsWith("w:")) continue;
            double says = weight(term.getKey()) * term.getValue();
            all += says;
            if (uses(row, term.getKey()) && !uses(other, term.getKey())) adds += says;
        }
        return adds / all;
    }

    /** How much of the weight of the wanted whole words the row lacks. */
    double lacks(RuleRow row, Map<String, Double> wanted) {
        double all = 1e-9;
        double lacks = 0;
        for (Map.Entry<String, Double> term : wanted.entrySet()) {
            if (!term.getKey().startsWith("w:")) continue;
            double says = weight(term.getKey()) * term.getValue();
            all += says;
            if (!uses(row, term.getKey())) lacks += says;
        }
        return lacks / all;
    }

    private boolean uses(RuleRow row, String term) {
        Term known = terms.get(term);
        return known != null && Arrays.binarySearch(known.bodies(), numbers.getOrDefault(row, -1)) >= 0;
    }

    List<Away> aways(int row) {
        return aways.get(row);
    }

    /** How far the question speaks in the words of a clause that leads away from the row to another account. */
    Pull pullAway(RuleRow row, Set<AccountItem> settled, Map<String, Double> question) {
        Pull strongest = Pull.NONE;
        for (Away away : aways.get(numbers.getOrDefault(row, -1))) {
            if (away.clause().account().map(settled::contains).orElse(settled.isEmpty())) continue;
            Pull pull = pull(away, question);
            if (pull.strength() > strongest.strength()) strongest = pull;
        }
        return strongest;
    }

    /**
     * @param ofQuestion share of the question's weight
     * @param ofClause share of the clause's own weight
     */
    record Pull(Optional<AccountItem> to, double ofQuestion, double ofClause) {
        static final Pull NONE = new Pull(Optional.empty(), 0, 0);

        double strength() {
            return ofQuestion * ofClause;
        }
    }

    private Pull pull(Away away, Map<String, Double> question) {
        double all = 1e-9;
        double shared = 0;
        double sharedOfClause = 0;
        for (Map.Entry<String, Double> term : question.entrySet()) {
            double says = weight(term.getKey());
            all += says * term.getValue();
            if (!away.terms().contains(term.getKey())) continue;
            shared += says * term.getValue();
            sharedOfClause += says;
        }
        double clause = 1e-9;
        for (String term : away.terms()) clause += weight(term);
        return new Pull(away.clause().account(), shared / all, sharedOfClause / clause);
    }

    List<RuleRow> rows() {
        return rows;
    }

    /** In how many rows a term stands. */
    int rowsWith(String term) {
        Term known = terms.get(term);
        return known == null ? 0 : known.bodies().length;
    }

    List<Phrase> phrases() {
        return phrases;
    }

    Set<String> bodyTerms(int row) {
        return bodyTerms.get(row);
    }

    /** The rows nearest to the question among those the filter lets through, nearest first. */
    List<Hit> near(Understood question, IntPredicate rowFilter, int most) {
        Overlap whole = new Overlap();
        question.terms().forEach(whole::add);
        Overlap core = question.asking().size() == question.terms().size() ? whole : overlap(question.asking());
        double[] windows = new double[rows.size()];
        for (Set<String> window : question.windows())
            raise(windows, overlap(window).nearest());
        return whole.hits(rowFilter, core, windows, most);
    }

    private Overlap overlap(Set<String> terms) {
        Overlap overlap = new Overlap();
        terms.forEach(term -> overlap.add(term, 1));
        return overlap;
    }

    private static void raise(double[] most, double[] other) {
        for (int i = 0; i < most.length; i++) most[i] = Math.max(most[i], other[i]);
    }

    /** A row with how near it is, the farther of two first. */
    private record Standing(int row, double near) implements Comparable<Standing> {

        @Override
        public int compareTo(Standing other) {
            int nearer = Double.compare(near, other.near);
            return nearer != 0 ? nearer : Integer.compare(other.row, row);
        }
    }

    /** What a question shares with every phrase and row. */
    private final class Overlap {
        private final double[] phraseAll = new double[phrases.size()];
        private final double[] phraseWords = new double[phrases.size()];
        private final double[] body = new double[rows.size()];
        private final double[] asks = new double[rows.size()];
        private double total = 1e-9;
        private double totalWords;

        void add(String text, double share) {
            double says = weight(text) * share;
            total += says;
            Term term = terms.get(text);
            boolean word = text.startsWith("w:");
            if (word) totalWords += says;
            if (term == null) return;
            for (int phrase : term.phrases()) {
                phraseAll[phrase] += says;
                if (word) phraseWords[phrase] += says;
            }
            for (int row : term.bodies()) body[row] += says;
            for (int row : term.asks()) asks[row] += says;
        }

        private double[] nearest() {
            double[] near = new double[rows.size()];
            for (int i = 0; i < phraseAll.length; i++) {
                if (phraseAll[i] == 0) continue;
                Phrase phrase = phrases.get(i);
                near[phrase.row()] = Math.max(near[phrase.row()], phraseAll[i] / Math.sqrt(phrase.weight() * total));
            }
            return near;
        }

        /** The rows whose nearest phrase and whole text fit best; the queue keeps their farthest in front. */
        private int[] nearest(double[] near, IntPredicate rowFilter, int most) {
            PriorityQueue<Standing> best = new PriorityQueue<>(most + 1);
            for (int row = 0; row < near.length; row++) {
                double fits = 2 * near[row] + body[row] / total;
                if (near[row] == 0 || best.size() == most && fits <= farthest(best) || !rowFilter.test(row)) continue;
                best.add(new Standing(row, fits));
                if (best.size() > most) best.poll();
            }
            return best.stream()
                    .sorted(Comparator.reverseOrder())
                    .mapToInt(Standing::row)
                    .toArray();
        }

        private static double farthest(PriorityQueue<Standing> best) {
            return Objects.requireNonNull(best.peek()).near();
        }

        List<Hit> hits(IntPredicate rowFilter, Overlap asking, double[] windows, int most) {
            double[] askingNear = asking.nearest();
            int[] best = new int[rows.size()];
            double[] near = new double[rows.size()];
            double[] second = new double[rows.size()];
            double[] words = new double[rows.size()];
            for (int i = 0; i < phraseAll.length; i++) {
                if (phraseAll[i] == 0) continue;
                Phrase phrase = phrases.get(i);
                int row = phrase.row();
                double likeness = phraseAll[i] / Math.sqrt(phrase.weight() * total);
                words[row] = Math.max(
                        words[row], phraseWords[i] / Math.sqrt(phrase.wordWeight() * Math.max(totalWords, 1e-9)));
                if (likeness > near[row]) {
                    second[row] = near[row];
                    near[row] = likeness;
                    best[row] = i;
                } else if (likeness > second[row]) second[row] = likeness;
            }
            List<Hit> hits = new ArrayList<>();
            for (int row : nearest(near, rowFilter, most)) {
                Phrase phrase = phrases.get(best[row]);
                hits.add(new Hit(
                        rows.get(row),
                        phrase.text(),
                        near[row],
                        words[row],
                        second[row],
                        phraseAll[best[row]] / phrase.weight(),
                        asks[row] / total,
                        body[row] / total,
                        askingNear[row],
                        asking.body[row] / asking.total,
                        Math.max(near[row], windows[row])));
            }
            return hits;
        }
    }
}
