package kr.dolbom.outreach.line;

/** What becomes of a call, in the order it happens. {@link #ended} comes exactly once, whatever else came. */
public interface CallNews extends Listener {

    void ringing();

    void answered();

    void handedOver(boolean accepted);

    void ended(Ending ending);
}
