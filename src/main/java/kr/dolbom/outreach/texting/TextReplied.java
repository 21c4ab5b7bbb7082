package kr.dolbom.outreach.texting;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody answered a text; published inside the transaction that keeps the answer.
 *
 * @param reply the words are kept under, see {@link Texts#replies}
 * @param about what the text was sent about
 */
public record TextReplied(UUID reply, UUID about, String organisation, Instant at) {}
