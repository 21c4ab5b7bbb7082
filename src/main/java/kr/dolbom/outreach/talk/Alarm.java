package kr.dolbom.outreach.talk;

import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.dialogue.Danger;

/** Tells officers while the call still goes on. */
public interface Alarm {
    void raise(CallOrder order, Danger danger, String words);
}
