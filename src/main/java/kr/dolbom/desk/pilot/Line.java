package kr.dolbom.desk.pilot;

import java.time.Instant;
import java.util.UUID;

/**
 * One row behind a figure.
 *
 * @param conversation where it can be read whole
 * @param handOver the hand-over, empty for a question
 * @param state outcome of the question, or where the hand-over stands
 * @param minutes how long it took or has taken; for a question a fraction
 */
public record Line(
        Instant at,
        UUID conversation,
        String handOver,
        String question,
        String organisation,
        String state,
        double minutes) {}
