package kr.wrongtree.lower;

import kr.wrongtree.upper.Upper;

public record Lower(Upper looksUp) {}
