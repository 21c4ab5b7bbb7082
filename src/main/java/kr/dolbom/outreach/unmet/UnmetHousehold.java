package kr.dolbom.outreach.unmet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.outreach.campaign.Identity;
import kr.dolbom.outreach.campaign.TargetState;
import kr.dolbom.outreach.line.Ending.Outcome;

/**
 * All an officer needs to look after a household that calls did not reach.
 *
 * @param wishFrom hour of the day it wishes to be called from, and before {@code wishTo}
 * @param officer whom the list names for it, may be empty
 * @param counselling the case, when the household was counselled after all
 */
public record UnmetHousehold(
        Unmet unmet,
        UUID campaign,
        String campaignName,
        Identity identity,
        int wishFrom,
        int wishTo,
        List<Number> numbers,
        List<Placed> calls,
        Optional<UUID> counselling,
        List<FollowUp> followUps) {

    /**
     * One of its telephone numbers, in the order in which they were called.
     *
     * @param digits in full
     * @param outcome of the last call to it, empty when it was never called
     */
    public record Number(String digits, int tries, Optional<Outcome> outcome) {}

    /**
     * A call that was placed to it, or that it placed.
     *
     * @param number which of its numbers, from 1
     * @param outcome empty when it was never known
     */
    public record Placed(Instant at, int number, boolean incoming, Optional<Outcome> outcome, int talkedSeconds) {}

    /** Whether it wants no calls and texts: nobody telephones it for this campaign. */
    public boolean refuses() {
        return unmet.state() == TargetState.OPTED_OUT;
    }
}
