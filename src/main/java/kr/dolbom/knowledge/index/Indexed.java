package kr.dolbom.knowledge.index;

/** An entry of the index by what it stands for. */
public record Indexed(String document, int number, long revision) {}
