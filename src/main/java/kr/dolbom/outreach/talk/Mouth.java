package kr.dolbom.outreach.talk;

import java.util.Arrays;
import kr.dolbom.outreach.line.CallSound;
import kr.dolbom.outreach.sound.Frame;

/** Says a prompt, holds it while somebody may be starting to speak, and knows what has been said of it. */
final class Mouth {

    /** After a hold the last words are said again. */
    private static final int SAID_AGAIN = Frame.RATE * 3 / 5;

    private static final short[] NOTHING = {};

    private final CallSound sound;
    private short[] saying = NOTHING;
    private int said;
    private boolean held;

    Mouth(CallSound sound) {
        this.sound = sound;
    }

    synchronized void say(short[] samples) {
        saying = samples;
        said = 0;
        held = false;
        sound.play(samples);
    }

    synchronized boolean isSaying() {
        return saying.length > 0;
    }

    synchronized boolean isHeld() {
        return held;
    }

    synchronized void hold() {
        sound.stop();
        held = true;
    }

    synchronized void goOn() {
        int from = Math.max(0, said - SAID_AGAIN);
        saying = Arrays.copyOfRange(saying, from, saying.length);
        said = 0;
        held = false;
        sound.play(saying);
    }

    synchronized void stop() {
        if (isSaying()) sound.stop();
        forget();
    }

    /** The line has played all; false when it was something that has been stopped since. */
    synchronized boolean played() {
        boolean ours = isSaying() && !held;
        if (ours) forget();
        return ours;
    }

    /** The twenty milliseconds that leave now, for the recording. */
    synchronized short[] frame() {
        short[] frame = new short[Frame.SAMPLES];
        if (!isSaying() || held) return frame;
        int length = Math.min(Frame.SAMPLES, saying.length - said);
        if (length > 0) System.arraycopy(saying, said, frame, 0, length);
        said = Math.min(saying.length, said + Frame.SAMPLES);
        return frame;
    }

    private void forget() {
        saying = NOTHING;
        held = false;
    }
}
