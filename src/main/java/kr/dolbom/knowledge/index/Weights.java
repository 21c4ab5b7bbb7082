package kr.dolbom.knowledge.index;

/** How much a match counts in each field. Tuned on questions whose page is known; see package.md. */
record Weights(float title, float headings, float text, float around, float bigrams) {

    static final Weights TUNED = new Weights(0.1f, 0.4f, 0.5f, 1f, 1f);
}
