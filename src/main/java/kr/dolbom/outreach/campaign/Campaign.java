package kr.dolbom.outreach.campaign;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A list that is called by a plan.
 *
 * @param version of its name and plan, from 1
 */
public record Campaign(
        UUID id,
        String organisation,
        String name,
        CampaignState state,
        Plan plan,
        long version,
        String madeBy,
        Instant madeAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt) {

    /** Whether its plan may be changed: while it calls, whom would which plan hold for? */
    public boolean isChangeable() {
        return state == CampaignState.DRAFT || state == CampaignState.PAUSED;
    }

    Campaign changed(String name, Plan plan) {
        return new Campaign(id, organisation, name, state, plan, version + 1, madeBy, madeAt, startedAt, endedAt);
    }
}
