package kr.dolbom.outreach.campaign.dialling;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.outreach.dialogue.Record;

/**
 * A call of this node that is over, to be written down.
 *
 * @param owner who must still have the lease
 */
record Ended(String owner, Claimed claimed, CallReport report, Optional<Instant> answered) {

    UUID attempt() {
        return claimed.order().attempt();
    }

    /**
     * What goes into the trail is written by itself: all writers queue for the end of the trail, and nobody in danger waits
     * for others.
     */
    boolean isWrittenAlone() {
        return report.record()
                .filter(record -> record.optOut() || record.danger().isPresent())
                .isPresent();
    }

    boolean isOptOut() {
        return report.record().filter(Record::optOut).isPresent();
    }
}
