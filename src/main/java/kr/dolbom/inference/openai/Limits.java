package kr.dolbom.inference.openai;

import java.time.Duration;

/**
 * How much is asked of one server.
 *
 * @param patience how long the whole of an answer may take
 * @param atOnce requests at the same time
 * @param turn how long a request may wait until it is one of them
 * @param largest bytes of an answer
 * @param rest how long the server is left alone after it failed again and again
 */
record Limits(Duration patience, int atOnce, Duration turn, long largest, Duration rest) {

    private static final long SOUND = 64L << 20;
    private static final long FORM = 64L << 10;

    static Limits ofSpeech(Duration patience, int atOnce, Duration rest) {
        return new Limits(patience, atOnce, patience, SOUND, rest);
    }

    /** Somebody waits on the line, and does as well without. */
    static Limits ofReading(Duration patience, int atOnce, Duration rest) {
        return new Limits(patience, atOnce, Duration.ZERO, FORM, rest);
    }
}
