package kr.dolbom.outreach.dialogue;

/** What the rules made of an answer. */
public enum Reading {
    YES,
    NO,
    /** Something was said that answers neither way. */
    UNSURE,
    /** Nothing was understood. */
    UNHEARD,
    SILENT;

    boolean isClear() {
        return this == YES || this == NO;
    }
}
