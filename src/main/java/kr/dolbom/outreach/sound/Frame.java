package kr.dolbom.outreach.sound;

/** How sound is cut on the line. */
public final class Frame {

    /** Samples a second. */
    public static final int RATE = 8_000;

    public static final int MILLIS = 20;
    public static final int SAMPLES = RATE * MILLIS / 1_000;

    private Frame() {}
}
