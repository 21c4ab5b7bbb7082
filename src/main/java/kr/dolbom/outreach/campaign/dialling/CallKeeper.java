package kr.dolbom.outreach.campaign.dialling;

/** Keeps what was said, in the transaction that ends the call. */
public interface CallKeeper {

    /** Called only when there is a record; said twice it is kept once. */
    void keep(CallOrder order, CallReport report);
}
