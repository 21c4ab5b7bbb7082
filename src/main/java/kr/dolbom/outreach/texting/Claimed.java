package kr.dolbom.outreach.texting;

import java.util.UUID;

/**
 * A text one node works on for a while.
 *
 * @param tries counted with this one; with the node it is the claim's fence
 * @param refused whether its number has opted out meanwhile
 */
record Claimed(UUID id, UUID about, byte[] sealed, int tries, boolean refused, String node) {}
