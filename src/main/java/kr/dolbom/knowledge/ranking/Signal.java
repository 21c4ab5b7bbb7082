package kr.dolbom.knowledge.ranking;

/**
 * What may speak for a passage. A relative signal is divided by the best of its list, because its size depends on the
 * question; the others are shares, counts or yes and no already.
 */
public enum Signal {
    /** The first look's score. */
    FIRST(true),
    /** Logarithm of its rank in the first look. */
    FIRST_RANK,
    /** Words of the work's title, of the headings, of the passage, of its page or article, of all of them. */
    TITLE(true),
    HEADINGS(true),
    TEXT(true),
    ALL(true),
    /** Share of the title and of the nearest heading that the question says, by pairs of letters. */
    TITLE_SAID,
    HEADING_SAID,
    TITLE_LETTERS(true),
    HEADING_LETTERS(true),
    /** Share of what the question says, by weight of words; and with rare words counting more. */
    COVERED,
    COVERED_RARE,
    TEXT_COVERED,
    /** Odds that it answers, from which words of the question it has and which it lacks; see {@link Telling}. */
    SAID,
    /** The best single line: a 항, a 호, a paragraph. */
    LINE(true),
    LINE_COVERED,
    LINE_LETTERS(true),
    LINE_LETTERS_COVERED,
    /** Pairs and triples of neighbouring letters, pairs of neighbouring words. */
    LETTERS(true),
    LETTERS_COVERED,
    TRIPLES(true),
    PAIRS(true),
    /** Figures with their unit: 3년, 500만원. */
    NUMBERS(true),
    NUMBERS_COVERED,
    /** Logarithms of how long the passage and its page or article are. */
    LENGTH,
    LENGTH_AROUND,
    /** How many articles it cites, and the best of the list among them or among those that cite it. */
    LINKS,
    CITES_GOOD(true),
    CITED_BY_GOOD(true),
    /** How well the law it belongs to does with all its decrees and rules. */
    FAMILY(true),
    DECREE,
    RULE,
    SUPPLEMENT,
    /** The question asks what is punished and this is where it stands, or one without the other. */
    PENALTY_WANTED,
    PENALTY_UNWANTED,
    PENALTY_OF_KIND,
    PENALTY_LINK,
    PENALTY_NUMBERS,
    /** The same for what a word means. */
    DEFINITION_WANTED,
    DEFINITION_UNWANTED,
    /** What sort of text it is, whatever it says. */
    STATUTE,
    PAGES;

    private final boolean relative;

    Signal() {
        this(false);
    }

    Signal(boolean relative) {
        this.relative = relative;
    }

    boolean relative() {
        return relative;
    }
}
