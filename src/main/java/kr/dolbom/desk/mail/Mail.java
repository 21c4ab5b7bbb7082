package kr.dolbom.desk.mail;

import java.time.Instant;
import java.util.UUID;

/** A mail that is to go out; its id is in its Message-ID, the same however often it is tried. */
record Mail(UUID id, UUID conversation, long number, int tries, Instant made) {}
