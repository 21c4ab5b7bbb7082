package kr.dolbom.outreach.campaign;

import java.time.Instant;
import java.util.Optional;

/**
 * A campaign as its page shows it.
 *
 * @param open whether calls may begin right now
 * @param opens when they may next, when they may not now
 * @param end when it will be through, as far as that can be told
 */
public record Standing(
        Campaign campaign, Counts counts, boolean open, Optional<Instant> opens, Optional<Instant> end) {}
