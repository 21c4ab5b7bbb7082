package kr.dolbom.outreach.campaign;

import kr.dolbom.outreach.dialogue.Household;

/** Whether a call can be spoken here as it is planned; asked before a campaign begins to call. */
public interface Rehearsal {

    /** @throws kr.dolbom.kernel.Problem naming what can be neither rendered nor played */
    void require(String script, Household household);
}
