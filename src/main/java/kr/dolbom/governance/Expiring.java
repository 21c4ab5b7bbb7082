package kr.dolbom.governance;

import java.time.Instant;

/** A kind of records that its module destroys when their time is over. */
public interface Expiring {

    RecordKind kind();

    /** Destroys some of those from before the moment, within the caller's transaction; 0 when none is left. */
    long destroyBefore(Instant moment);

    /** How many are past their time but must stay, because somebody still works on them. */
    default long keptBefore(Instant moment) {
        return 0;
    }
}
