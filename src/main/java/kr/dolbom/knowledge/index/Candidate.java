package kr.dolbom.knowledge.index;

/** A passage the first look found, with what speaks for it. */
public record Candidate(Hit hit, double[] signals) {}
