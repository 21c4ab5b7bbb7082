package kr.dolbom.outreach.dialogue;

import java.util.List;

/** One thing somebody who calls may choose, by key or by word. */
record Choice(Kind kind, char key, List<String> say, Phrases words) {

    /** What is chosen. */
    enum Kind {
        /** To be counselled now. */
        COUNSEL,
        PERSON,
        /** To be called at another time. */
        LATER,
        OPT_OUT
    }

    Choice {
        say = List.copyOf(say);
    }
}
