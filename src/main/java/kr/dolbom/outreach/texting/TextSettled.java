package kr.dolbom.outreach.texting;

import java.time.Instant;
import java.util.UUID;

/**
 * How it stands about a text has changed: published inside the transaction that keeps the change. A text that a telephone
 * company took is told first as ACCEPTED and later once more, when its receipt has come or did not come in time; one that a
 * provider took is told when a way has brought it or none did. A receipt that comes
 * after EXPIRED or UNKNOWN corrects it.
 *
 * @param about what the sender sent it about
 */
public record TextSettled(UUID text, UUID about, Delivery delivery, Instant at) {}
