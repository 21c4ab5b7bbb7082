package kr.dolbom.knowledge.web;

import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.Document;

/** Who looks at the library: anybody, or its keeper. */
record Visitor(Actor actor) {

    /** The audit trail's name of whoever holds the key. */
    static final String KEEPER = "서고 관리";

    boolean isKeeper() {
        return actor.seesEverything();
    }

    void requireKeeper() {
        if (!isKeeper()) throw new Problem(Code.KEY_NEEDED);
    }

    boolean sees(Document document) {
        return document.reach().includes(actor);
    }
}
