package kr.dolbom.knowledge;

import kr.dolbom.kernel.Validity;

/** The days a passage holds, and how. A passage whose text comes back after years has several. */
public record Span(int passage, Validity validity, Standing standing) {}
