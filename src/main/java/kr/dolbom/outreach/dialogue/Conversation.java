package kr.dolbom.outreach.dialogue;

import java.util.function.Consumer;

/** What leads a call: what was heard goes in, what is said next comes out. Not for several threads at once. */
public interface Conversation {

    Move begin();

    Move hear(Heard heard);

    /**
     * What can be begun with words that may still go on, as things stand now: on another thread, and in vain when more
     * is said.
     */
    default Consumer<Heard.Words> foreseeing() {
        return words -> {};
    }

    /** What the call has brought so far; whole at any moment. */
    Record record();
}
