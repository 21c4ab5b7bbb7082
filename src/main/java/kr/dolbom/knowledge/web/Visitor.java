package kr.dolbom.knowledge.web;

import java.util.List;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Reach;
import kr.dolbom.knowledge.Document;

/**
 * Who looks at the library: anybody, or its keeper. The texts are the whole institution's, so its keeper is who manages
 * the library of the institution itself.
 */
record Visitor(Actor who, boolean isKeeper) {

    static Visitor of(Actor actor, Permissions permissions) {
        return new Visitor(actor, permissions.may(actor, Duty.MANAGE_LIBRARY, List.of()));
    }

    /** As whom the texts are listed and searched: their keeper sees each, whoever else may. */
    Actor actor() {
        return isKeeper ? Actor.LIBRARIAN : who;
    }

    /** The audit trail's name of the visitor. */
    String name() {
        return who.person().orElse("이름 없음");
    }

    boolean sees(Document document) {
        return isKeeper || Reach.openTo(who).contains(document.reach());
    }
}
