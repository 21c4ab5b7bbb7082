package kr.dolbom.outreach.line;

import java.time.Duration;

/** Where calls are placed: a telephone company's line, or the simulated one that drills run against. */
public interface CallGateway {

    /** Begins to ring. Never waits: what becomes of the call comes as news. */
    Call place(String number, CallNews news);

    /** Whether a call placed now would be tried at all: a line is up and has a free channel. */
    default boolean isOpen() {
        return true;
    }

    /** How long a call placed now would wait before it leaves; far behind, it is refused. */
    default Duration backlog() {
        return Duration.ZERO;
    }
}
