package kr.dolbom.outreach.dialogue;

/** What was said and understood on a call. */
public record Record() {}
