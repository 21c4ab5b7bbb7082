package kr.dolbom.outreach.dialogue;

/** What leads a call: what was heard goes in, what is said next comes out. Not for several threads at once. */
public interface Conversation {

    Move begin();

    Move hear(Heard heard);

    /** What the call has brought so far; whole at any moment. */
    Record record();
}
