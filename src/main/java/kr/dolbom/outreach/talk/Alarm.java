package kr.dolbom.outreach.talk;

import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.dialogue.Danger;

/** Tells officers while the call still goes on. */
public interface Alarm {

    void raise(CallOrder order, Danger danger, String words);

    /** Whether the citizen in danger reached the person the call was handed to; comes after it was raised. */
    void putThrough(CallOrder order, Danger danger, boolean reached);

    /** Where there is nobody to tell. */
    static Alarm none() {
        return new Alarm() {
            @Override
            public void raise(CallOrder order, Danger danger, String words) {}

            @Override
            public void putThrough(CallOrder order, Danger danger, boolean reached) {}
        };
    }
}
