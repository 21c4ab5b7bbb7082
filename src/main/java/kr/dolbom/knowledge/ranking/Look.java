package kr.dolbom.knowledge.ranking;

import kr.dolbom.knowledge.ranking.Asked.Figure;
import kr.dolbom.knowledge.ranking.Sketch.Kind;
import kr.dolbom.knowledge.ranking.Sketch.Line;

/** One passage looked at for one question: the signals that need no other passage. */
final class Look {

    /** Usual lengths in words and pairs of letters; fixed, so that weights learned on one library hold on another. */
    private static final double WORDS = 120;

    private static final double WORDS_AROUND = 250;
    private static final double LETTERS = 350;
    private static final double LINE_WORDS = 25;
    private static final double LINE_LETTERS = 60;
    private static final double NAME = 8;

    private final Asked asked;
    private final Sketch sketch;
    private final double[] signals;
    private Said said = Said.NOTHING;

    private Look(Asked asked, Sketch sketch, double[] signals) {
        this.asked = asked;
        this.sketch = sketch;
        this.signals = signals;
    }

    static Seen at(Sketch sketch, Asked asked) {
        Look look = new Look(asked, sketch, new double[Signal.values().length]);
        look.words();
        look.letters();
        look.names();
        look.figures();
        look.kind();
        return new Seen(look.signals, look.said);
    }

    private void set(Signal signal, double value) {
        signals[signal.ordinal()] = value;
    }

    private void words() {
        Wanted wanted = asked.words;
        int[] text = wanted.counts();
        int[] pairs = asked.wordPairs.counts();
        double best = 0;
        double covered = 0;
        for (Line line : sketch.lines()) {
            int[] own = wanted.counts();
            wanted.countAll(line.words(), own);
            best = Math.max(best, wanted.score(own, line.words().length, LINE_WORDS));
            covered = Math.max(covered, wanted.covered(own));
            for (int i = 0; i < own.length; i++) text[i] += own[i];
            countPairs(line.words(), pairs);
        }
        set(Signal.LINE, best);
        set(Signal.LINE_COVERED, covered);
        set(Signal.TEXT, wanted.score(text, sketch.length(), WORDS));
        set(Signal.TEXT_COVERED, wanted.covered(text));
        set(Signal.PAIRS, asked.wordPairs.score(pairs, sketch.length(), WORDS));
        wholePlace(text);
    }

    private void countPairs(int[] words, int[] pairs) {
        for (int i = 1; i < words.length; i++) asked.wordPairs.count(Asked.pair(words[i - 1], words[i]), pairs);
    }

    private void wholePlace(int[] text) {
        Wanted wanted = asked.words;
        boolean alone = sketch.around().length == 0;
        int[] all = alone ? text.clone() : wanted.counts();
        if (!alone) wanted.countAll(sketch.around(), all);
        wanted.countAll(sketch.titleWords(), all);
        wanted.countAll(sketch.headingWords(), all);
        int length = (alone ? sketch.length() : sketch.around().length)
                + sketch.titleWords().length
                + sketch.headingWords().length;
        said = wanted.said(all);
        set(Signal.ALL, wanted.score(all, length, WORDS_AROUND));
        set(Signal.COVERED, wanted.covered(all));
        set(Signal.COVERED_RARE, wanted.coveredRare(all));
        set(Signal.LENGTH, Math.log1p(sketch.length()));
        set(Signal.LENGTH_AROUND, Math.log1p(length));
    }

    private void letters() {
        Wanted pairs = asked.letters;
        int[] all = pairs.counts();
        int[] triples = asked.triples.counts();
        double best = 0;
        double covered = 0;
        int length = 0;
        for (Line line : sketch.lines()) {
            int[] own = pairs.counts();
            count(line.letters(), own, triples);
            best = Math.max(best, pairs.score(own, line.letters().length(), LINE_LETTERS));
            covered = Math.max(covered, pairs.covered(own));
            for (int i = 0; i < own.length; i++) all[i] += own[i];
            length += line.letters().length();
        }
        count(sketch.heading(), all, triples);
        set(Signal.LINE_LETTERS, best);
        set(Signal.LINE_LETTERS_COVERED, covered);
        set(Signal.LETTERS, pairs.score(all, length, LETTERS));
        set(Signal.LETTERS_COVERED, pairs.covered(all));
        set(Signal.TRIPLES, asked.triples.score(triples, length, LETTERS));
    }

    private void count(String text, int[] pairs, int[] triples) {
        Letters.pairs(text, code -> asked.letters.count(code, pairs));
        Letters.triples(text, code -> asked.triples.count(code, triples));
    }

    private void names() {
        set(Signal.TITLE, score(sketch.titleWords()));
        set(Signal.HEADINGS, score(sketch.headingWords()));
        name(sketch.title(), Signal.TITLE_LETTERS, Signal.TITLE_SAID);
        name(sketch.heading(), Signal.HEADING_LETTERS, Signal.HEADING_SAID);
    }

    private double score(int[] words) {
        int[] counts = asked.words.counts();
        asked.words.countAll(words, counts);
        return asked.words.score(counts, words.length, NAME);
    }

    private void name(String name, Signal score, Signal said) {
        int[] counts = asked.letters.counts();
        int[] all = new int[1];
        Letters.pairs(name, code -> {
            asked.letters.count(code, counts);
            all[0]++;
        });
        int found = 0;
        for (int count : counts) found += count;
        set(score, asked.letters.score(counts, all[0], NAME));
        set(said, all[0] == 0 ? 0 : (double) found / all[0]);
    }

    private void figures() {
        double score = 0;
        int found = 0;
        for (Figure figure : asked.figures) {
            if (!says(figure.text())) continue;
            score += figure.worth();
            found++;
        }
        set(Signal.NUMBERS, score);
        set(Signal.NUMBERS_COVERED, (found + 0.5) / (asked.figures.size() + 1));
    }

    private boolean says(String figure) {
        for (Line line : sketch.lines()) {
            int at = line.letters().indexOf(figure);
            while (at >= 0) {
                if (at == 0 || !Character.isDigit(line.letters().charAt(at - 1))) return true;
                at = line.letters().indexOf(figure, at + 1);
            }
        }
        return false;
    }

    private void kind() {
        Kind kind = sketch.kind();
        flag(Signal.STATUTE, kind.statute());
        flag(Signal.PAGES, kind == Kind.PAGES);
        flag(Signal.DECREE, kind == Kind.DECREE);
        flag(Signal.RULE, kind == Kind.RULE);
        flag(Signal.SUPPLEMENT, sketch.supplement());
        flag(Signal.DEFINITION_WANTED, sketch.defines() && asked.definition);
        flag(Signal.DEFINITION_UNWANTED, sketch.defines() && !asked.definition);
        set(Signal.LINKS, Math.log1p(sketch.cites().length));
        if (sketch.penal()) penal();
    }

    private void penal() {
        boolean fine = sketch.heading().contains("과태료");
        flag(Signal.PENALTY_WANTED, asked.penalty);
        flag(Signal.PENALTY_UNWANTED, !asked.penalty);
        flag(Signal.PENALTY_OF_KIND, asked.fine && fine || asked.prison && !fine);
        if (asked.penalty) set(Signal.PENALTY_NUMBERS, signals[Signal.NUMBERS_COVERED.ordinal()]);
    }

    private void flag(Signal signal, boolean holds) {
        set(signal, holds ? 1 : 0);
    }
}
