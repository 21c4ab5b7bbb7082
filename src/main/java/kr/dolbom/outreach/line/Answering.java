package kr.dolbom.outreach.line;

import java.util.Optional;

/** Takes the calls that come in: a citizen calls the number back that called. */
public interface Answering {

    /** Nobody takes calls here. */
    Answering NOBODY = (trunk, caller, call) -> Optional.empty();

    /**
     * Rings here. May take its time, within reason: the citizen hears it ring.
     *
     * @param trunk the name of the line it came in on
     * @param caller the digits of the caller's number as written at home (01012345678); empty when it is withheld
     * @param call the call, silent until it is answered
     * @return who listens from now on, and the call is answered; empty to refuse it as busy
     */
    Optional<CallNews> rings(String trunk, Optional<String> caller, Call call);
}
