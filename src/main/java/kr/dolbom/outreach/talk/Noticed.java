package kr.dolbom.outreach.talk;

import java.time.Duration;
import kr.dolbom.inference.Sound;

/** What the ear has noticed. Times are positions in the recording. */
sealed interface Noticed {

    /** @param silentSince when the last voice was heard, by the machine's own clock of nanoseconds */
    record Spoke(Sound sound, Duration from, Duration to, long silentSince) implements Noticed {}

    /** Half of the pause that would end the answer: it may be over, and an engine may as well begin. */
    record Pausing(Spoke soFar) implements Noticed {}

    record Pressed(char key, Duration at) implements Noticed {}

    record Quiet(Duration at) implements Noticed {}

    /** Nobody speaks for so long at a stretch who has just lifted a receiver. */
    record Machine() implements Noticed {}

    /** The prompt has come to its end. */
    record Said() implements Noticed {}

    record HandedOver(boolean accepted) implements Noticed {}

    record Gone() implements Noticed {}
}
