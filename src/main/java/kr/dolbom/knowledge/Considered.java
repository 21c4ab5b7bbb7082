package kr.dolbom.knowledge;

/**
 * A passage that search has to put in order.
 *
 * @param signals what speaks for it, as {@link kr.dolbom.knowledge.ranking.Signal} names them
 */
public record Considered(Passage passage, double[] signals) {}
