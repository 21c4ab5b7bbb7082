package kr.dolbom.desk.handover;

/** A colleague who has the same hand-over open. */
public record Looker(String name, boolean typing) {}
