package kr.dolbom.outreach.campaign.dialling;

/** What becomes of an ordered call, in the order it happens. */
public interface CallReports {

    void ringing();

    void answered();

    /** Comes exactly once, whatever else came. */
    void ended(CallReport report);
}
