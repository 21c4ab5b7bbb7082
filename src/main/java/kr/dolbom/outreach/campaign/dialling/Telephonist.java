package kr.dolbom.outreach.campaign.dialling;

/** Who places a call and holds the conversation: the real line, or the simulated one that drills run against. */
public interface Telephonist {

    /** Begins the call. Never waits: what becomes of it is reported, and its end exactly once. */
    void call(CallOrder order, CallReports reports);
}
