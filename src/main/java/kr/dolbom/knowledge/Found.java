package kr.dolbom.knowledge;

/**
 * A passage that fits.
 *
 * @param score comparable within one search only
 */
public record Found(Passage passage, double score) {}
