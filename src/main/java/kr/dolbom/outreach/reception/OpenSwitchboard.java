package kr.dolbom.outreach.reception;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.kernel.Acting;
import kr.dolbom.outreach.campaign.dialling.CallBacks;
import kr.dolbom.outreach.campaign.dialling.CallBacks.Taken;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.campaign.dialling.CallReports;
import kr.dolbom.outreach.cases.KeptCalls;
import kr.dolbom.outreach.dialogue.Conversation;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.dialogue.Scripts;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.sip.TrunkConfigured;
import kr.dolbom.outreach.talk.Conversations;
import kr.dolbom.outreach.texting.CalledSettings;
import kr.dolbom.outreach.texting.How;
import kr.dolbom.outreach.texting.OptOuts;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The reception's door to the rest of the house. */
@Component
@Profile("serve")
@Conditional(TrunkConfigured.class)
record OpenSwitchboard(
        CalledBefore calledBefore,
        CallBacks callBacks,
        KeptCalls kept,
        Scripts scripts,
        Conversations conversations,
        OptOuts optOuts,
        AuditTrail audit,
        CalledSettings called)
        implements Switchboard {

    @Override
    public Optional<Office> office(String caller) {
        return calledBefore.find(caller);
    }

    @Override
    public Optional<Taken> take(String caller) {
        return Acting.asTheApplication(() -> callBacks.take(caller));
    }

    @Override
    public Optional<Record> brokenOff(UUID household) {
        return Acting.asTheApplication(() -> kept.brokenOff(household));
    }

    @Override
    public Script script(String name) {
        return scripts.find(name).orElseThrow(() -> new IllegalStateException("no script " + name));
    }

    @Override
    public CallNews lead(CallOrder order, CallReports reports, Conversation conversation, Call call, boolean taped) {
        return conversations.lead(order, reports, conversation, call, taped);
    }

    @Override
    public void refuse(String number) {
        optOuts.add(number, How.CALL, "걸려 온 전화");
    }

    @Override
    public void tell(UUID household, Map<String, String> details) {
        audit.record(new AuditEvent("초기상담 전화", "call.returned", household.toString(), details));
    }

    @Override
    public String hours() {
        return called.hours();
    }
}
