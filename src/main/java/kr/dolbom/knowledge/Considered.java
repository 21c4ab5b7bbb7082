package kr.dolbom.knowledge;

import kr.dolbom.knowledge.ranking.Seen;

/**
 * A passage that search has to put in order.
 *
 * @param seen what speaks for it
 */
public record Considered(Passage passage, Seen seen) {}
