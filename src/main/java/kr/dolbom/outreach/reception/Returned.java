package kr.dolbom.outreach.reception;

import java.util.function.Consumer;
import kr.dolbom.outreach.campaign.dialling.CallReport;
import kr.dolbom.outreach.campaign.dialling.CallReports;

/** Tells of a call's end to somebody besides. */
record Returned(CallReports first, Consumer<CallReport> then) implements CallReports {

    @Override
    public void ringing() {
        first.ringing();
    }

    @Override
    public void answered() {
        first.answered();
    }

    @Override
    public void ended(CallReport report) {
        first.ended(report);
        then.accept(report);
    }
}
