package kr.dolbom.desk.handover;

import java.util.UUID;

/** A person answered; told within the transaction that keeps the answer. */
public record ReplySent(UUID handOver, UUID conversation, String organisation, long number) {}
