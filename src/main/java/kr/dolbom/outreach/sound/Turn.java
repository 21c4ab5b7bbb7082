package kr.dolbom.outreach.sound;

import java.time.Duration;

/**
 * Follows who speaks: when the citizen begins, when the citizen's turn is over, and when nothing was said at all.
 * Time is counted in frames heard, so a stall of the machine does not end anybody's sentence. One per question.
 */
public final class Turn {

    /** What the last frame changed. */
    public enum Change {
        NONE,
        /** The citizen has begun to speak: a prompt that still plays should stop. */
        BEGAN,
        /** The citizen has finished. */
        ENDED,
        /** Nothing was said for as long as one waits for an answer. */
        STAYED_SILENT
    }

    private final int framesToEnd;
    private final int framesToWait;

    private int framesToBegin;

    private boolean speaking;
    private boolean over;
    private int voiced;
    private int silent;
    private int waited;

    /**
     * @param toBegin voice for this long is speech and not a knock
     * @param toEnd silence for this long ends the turn; old people need more of it
     * @param toWait how long one waits for the first word
     */
    public Turn(Duration toBegin, Duration toEnd, Duration toWait) {
        framesToBegin = frames(toBegin);
        framesToEnd = frames(toEnd);
        framesToWait = frames(toWait);
    }

    /** Takes the next frame. After ENDED or STAYED_SILENT nothing changes any more. */
    public Change hear(boolean voice) {
        if (over) return Change.NONE;
        return speaking ? whileSpeaking(voice) : beforeSpeaking(voice);
    }

    /** Starts counting the silence before an answer anew, when a prompt has come to its end. */
    public void waitFromHere() {
        waited = 0;
    }

    /** From here on so much voice is speech: more of it while a prompt plays, because people say yes to be polite. */
    public void beginsAfter(Duration voice) {
        framesToBegin = frames(voice);
    }

    /** How much voice was heard that is not yet taken for speech. */
    public Duration voice() {
        return Duration.ofMillis((long) voiced * Frame.MILLIS);
    }

    public boolean isSpeaking() {
        return speaking;
    }

    private Change beforeSpeaking(boolean voice) {
        waited++;
        // A syllable's own gaps must not undo what was heard of it.
        voiced = voice ? voiced + 1 : Math.max(0, voiced - 1);
        if (voiced >= framesToBegin) {
            speaking = true;
            return Change.BEGAN;
        }
        return waited >= framesToWait && voiced == 0 ? end(Change.STAYED_SILENT) : Change.NONE;
    }

    private Change whileSpeaking(boolean voice) {
        silent = voice ? 0 : silent + 1;
        return silent >= framesToEnd ? end(Change.ENDED) : Change.NONE;
    }

    private Change end(Change how) {
        over = true;
        return how;
    }

    private static int frames(Duration time) {
        return Math.max(1, (int) (time.toMillis() / Frame.MILLIS));
    }
}
