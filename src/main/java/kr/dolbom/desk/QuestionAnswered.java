package kr.dolbom.desk;

import java.time.Instant;
import java.util.UUID;

/** A question was answered and is kept. */
public record QuestionAnswered(UUID exchange, UUID conversation, Outcome outcome, Channel channel, Instant at) {}
