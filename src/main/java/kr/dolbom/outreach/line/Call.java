package kr.dolbom.outreach.line;

/** A call that was placed or came in. What has already ended may be ended again without harm. */
public interface Call {

    CallSound sound();

    /** Takes the call back while it rings, or hangs up when it was answered. */
    void end();

    /**
     * Hands the citizen to a person at this number; {@link CallNews#handedOver} tells whether that person was reached.
     * After a yes the line looks after the call by itself: nothing more is heard, and ending it does nothing.
     */
    void handOver(String number);
}
