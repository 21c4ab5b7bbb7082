package kr.dolbom.outreach.recording;

import kr.dolbom.outreach.campaign.dialling.CallOrder;

/** Begins a tape for each call that is to be recorded. */
public interface Tapes {
    Tape begin(CallOrder order);
}
