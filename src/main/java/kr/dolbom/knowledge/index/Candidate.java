package kr.dolbom.knowledge.index;

import kr.dolbom.knowledge.ranking.Seen;

/** A passage the first look found, with what speaks for it. */
public record Candidate(Hit hit, Seen seen) {}
