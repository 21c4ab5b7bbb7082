package kr.dolbom.outreach.reception;

import java.util.Optional;
import java.util.UUID;

/**
 * Who called, as the caller is told, and where a person answers.
 *
 * @param household whose call this is, never said aloud
 */
record Office(Optional<UUID> household, String name, String phone) {}
