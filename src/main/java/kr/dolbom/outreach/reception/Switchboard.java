package kr.dolbom.outreach.reception;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.outreach.campaign.dialling.CallBacks.Taken;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.campaign.dialling.CallReports;
import kr.dolbom.outreach.dialogue.Conversation;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.CallNews;

/** What the reception knows of who calls, and whom it gives them to. */
interface Switchboard {

    Optional<Office> office(String caller);

    /** Takes the household of this number to be counselled by nobody else meanwhile. */
    Optional<Taken> take(String caller);

    Optional<Record> brokenOff(UUID household);

    Script script(String name);

    CallNews lead(CallOrder order, CallReports reports, Conversation conversation, Call call, boolean taped);

    void refuse(String number);

    void tell(UUID household, Map<String, String> details);

    /** When a person is there for those who belong to no campaign. */
    String hours();
}
