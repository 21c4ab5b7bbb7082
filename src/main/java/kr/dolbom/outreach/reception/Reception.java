package kr.dolbom.outreach.reception;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kr.dolbom.kernel.Problem;
import kr.dolbom.outreach.campaign.dialling.CallBacks.Taken;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.campaign.dialling.CallReport;
import kr.dolbom.outreach.campaign.dialling.CallReports;
import kr.dolbom.outreach.dialogue.AnswerReader;
import kr.dolbom.outreach.dialogue.CalledBack;
import kr.dolbom.outreach.dialogue.CalledBack.Caller;
import kr.dolbom.outreach.dialogue.Household;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.line.Answering;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.line.TrunkSettings;
import kr.dolbom.outreach.line.sip.TrunkConfigured;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Answers whoever calls the number back. A household that still is to be counselled may be so at once, and is not called
 * meanwhile; everybody else hears who called, and reaches a person or refuses further calls.
 */
@Component
@Profile("serve")
@Conditional(TrunkConfigured.class)
class Reception implements Answering {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    /** Without an engine or a recording the caller is put through after as much silence. */
    private static final short[] SILENCE = new short[4_000];

    /** What is said to those who are in no campaign. */
    private static final String SCRIPT = "first-counselling";

    /** A call that is no attempt of ours. */
    private static final CallReports NOBODY = new CallReports() {
        @Override
        public void ringing() {}

        @Override
        public void answered() {}

        @Override
        public void ended(CallReport report) {}
    };

    private final Switchboard desk;
    private final AnswerReader reader;
    private final TrunkSettings trunks;

    Reception(Switchboard desk, AnswerReader reader, TrunkSettings trunks) {
        this.desk = desk;
        this.reader = reader;
        this.trunks = trunks;
    }

    @Override
    public Optional<CallNews> rings(String trunk, Optional<String> caller, Call call) {
        Office office = caller.flatMap(desk::office).orElseGet(() -> office(trunk));
        if (office.phone().isBlank()) return Optional.empty();
        return Optional.of(caller.flatMap(desk::take)
                .map(taken -> counselled(office, taken, call))
                .orElseGet(() -> received(office, caller, call)));
    }

    /** The household's own call: recorded, and its end decides what becomes of the household. */
    private CallNews counselled(Office office, Taken taken, Call call) {
        CallOrder order = taken.order();
        try {
            CalledBack conversation = new CalledBack(
                    desk.script(order.script()),
                    order.household(),
                    desk.brokenOff(order.target()),
                    new Caller(true, true, office.personThere(), office.there()),
                    reader);
            return desk.lead(order, told(office, taken.reports(), report -> {}), conversation, call, true);
        } catch (RuntimeException failure) {
            taken.reports().ended(CallReport.of(Ending.of(Outcome.CANCELLED)));
            return withoutVoice(office, call, failure);
        }
    }

    private CallNews received(Office office, Optional<String> caller, Call call) {
        CallOrder order = order(office, caller);
        try {
            CalledBack conversation = new CalledBack(
                    desk.script(SCRIPT),
                    order.household(),
                    Optional.empty(),
                    new Caller(false, caller.isPresent(), office.personThere(), office.there()),
                    reader);
            CallReports reports = told(office, NOBODY, report -> refused(caller, report));
            return desk.lead(order, reports, conversation, call, false);
        } catch (RuntimeException failure) {
            return withoutVoice(office, call, failure);
        }
    }

    private void refused(Optional<String> caller, CallReport report) {
        if (report.record().filter(Record::optOut).isPresent()) caller.ifPresent(desk::refuse);
    }

    /** Stands for no attempt of ours; a danger that is spoken of is told under it. */
    private static CallOrder order(Office office, Optional<String> caller) {
        UUID nobody = UUID.randomUUID();
        return new CallOrder(
                nobody,
                office.called().map(Office.Called::household).orElse(nobody),
                office.called().map(Office.Called::campaign).orElse(nobody),
                office.called().map(Office.Called::organisation).orElse(""),
                caller.orElse(""),
                new Household("", 0, "", List.of(), office.name(), "", office.phone(), "ko"),
                SCRIPT);
    }

    private CallReports told(Office office, CallReports reports, Consumer<CallReport> more) {
        return new Returned(reports, report -> {
            more.accept(report);
            if (report.record().isPresent())
                office.called().ifPresent(one -> desk.tell(one.household(), details(report)));
        });
    }

    private static Map<String, String> details(CallReport report) {
        Optional<Record> record = report.record();
        return Map.of(
                "counselled",
                        String.valueOf(record.filter(Record::identityConfirmed).isPresent()),
                "seconds", String.valueOf(report.talked().toSeconds()));
    }

    private CallNews withoutVoice(Office office, Call call, RuntimeException failure) {
        if (!(failure instanceof Problem problem)) throw failure;
        LOG.warn("a caller hears no greeting: {}", problem.code());
        return new Welcome(call, SILENCE, office.phone().replaceAll("\\D", ""));
    }

    private Office office(String trunk) {
        return Optional.ofNullable(trunks.trunks().get(trunk))
                .map(line -> new Office(Optional.empty(), line.office(), line.person(), true, desk.hours()))
                .orElseGet(() -> new Office(Optional.empty(), "", "", false, ""));
    }
}
