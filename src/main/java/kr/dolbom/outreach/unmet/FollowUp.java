package kr.dolbom.outreach.unmet;

import java.time.Instant;

/**
 * What an officer did about a household, and what came of it.
 *
 * @param note empty when nothing was written
 * @param by the officer's name
 */
public record FollowUp(Came came, String note, String by, Instant at) {}
