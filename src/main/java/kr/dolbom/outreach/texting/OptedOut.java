package kr.dolbom.outreach.texting;

import java.time.Instant;

/**
 * Somebody wants no more calls and texts; published inside the transaction that keeps it.
 *
 * @param numberMark of the number, as {@code Seal.mark} makes it of the digits
 */
public record OptedOut(String numberMark, How how, Instant at) {}
