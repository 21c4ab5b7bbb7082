package kr.dolbom.outreach.dialogue;

/**
 * Whether a person may call back.
 *
 * @param time the wished time as it was said; empty when any time will do or none was said
 */
public record CallBack(boolean wanted, String time) {}
