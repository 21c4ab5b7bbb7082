package kr.dolbom.inference;

import java.time.Duration;

/** Sound as telephones carry it: one channel, 8,000 samples a second. The samples belong to the sound; do not write. */
@SuppressWarnings("ArrayRecordComponent") // Seconds of sound are not copied each time somebody looks at them.
public record Sound(short[] samples) {

    /** Samples a second. */
    public static final int RATE = 8_000;

    public Duration length() {
        return Duration.ofMillis(samples.length * 1_000L / RATE);
    }
}
