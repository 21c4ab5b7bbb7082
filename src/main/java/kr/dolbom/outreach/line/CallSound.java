package kr.dolbom.outreach.line;

/** What can be played to the far side of a call. What is heard from it comes to the call's {@link Listener}. */
public interface CallSound {

    /** Plays this instead of whatever plays now. */
    void play(short[] samples);

    /** Falls silent with the next packet. */
    void stop();

    boolean isPlaying();

    /** Presses keys, one after the other. */
    void press(String pressed);
}
