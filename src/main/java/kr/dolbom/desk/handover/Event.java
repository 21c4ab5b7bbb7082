package kr.dolbom.desk.handover;

import java.time.Instant;

/** Something that happened to a hand-over; the number tells the order, not the time. */
public record Event(long number, Move move, Person by, String note, Instant at) {}
