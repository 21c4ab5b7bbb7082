package kr.dolbom.outreach.campaign;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A list that is called by a plan. */
public record Campaign(
        UUID id,
        String organisation,
        String name,
        CampaignState state,
        Plan plan,
        String madeBy,
        Instant madeAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt) {}
