package kr.dolbom.outreach.unmet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.outreach.campaign.TargetState;

/**
 * A household that calls did not reach, as a line of the list.
 *
 * @param name in full, for the officer who looks after it
 * @param officer whom the list names for it, may be empty
 * @param reason why the machine is done with it
 * @param tries calls that were placed
 * @param came what the officers' last deed came to
 */
public record Unmet(
        UUID id,
        String name,
        List<String> signals,
        String officer,
        TargetState state,
        String reason,
        int tries,
        Instant at,
        Optional<Came> came) {}
