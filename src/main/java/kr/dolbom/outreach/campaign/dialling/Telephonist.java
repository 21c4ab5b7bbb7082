package kr.dolbom.outreach.campaign.dialling;

/** Who places a call and holds the conversation: the real line, or the simulated one that drills run against. */
public interface Telephonist {

    /** Begins the call. Never waits: what becomes of it is reported, and its end exactly once. */
    void call(CallOrder order, CallReports reports);

    /** Whether a call begun now would be tried at all; who is called while it would not loses a try without being rung. */
    default boolean isOpen() {
        return true;
    }
}
