package kr.dolbom.outreach.campaign;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A household the machine is done with and nobody has spoken to: work for a person, and why.
 *
 * @param name masked
 * @param number masked
 * @param outcomes how the last call to each of its numbers ended
 */
public record Unreached(
        UUID id,
        String name,
        String number,
        List<String> signals,
        String officer,
        TargetState state,
        String reason,
        String outcomes,
        int tries,
        Instant at) {}
