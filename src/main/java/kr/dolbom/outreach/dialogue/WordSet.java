package kr.dolbom.outreach.dialogue;

import kr.dolbom.kernel.PackRow;

/** Words of yes, no and unsure that many questions share. */
record WordSet(String id, Phrases yes, Phrases no, Phrases unsure) {

    static final WordSet EMPTY = new WordSet("", Phrases.NONE, Phrases.NONE, Phrases.NONE);

    static WordSet of(PackRow row) {
        row.allowOnly("id", "yes", "no", "unsure", "before", "after");
        return new WordSet(
                row.text("id"),
                Phrases.of(row.texts(row.has("before") ? "before" : "yes")),
                Phrases.of(row.texts(row.has("after") ? "after" : "no")),
                Phrases.of(row.texts("unsure")));
    }

    WordSet and(WordSet other) {
        return new WordSet(id, yes.and(other.yes), no.and(other.no), unsure.and(other.unsure));
    }
}
