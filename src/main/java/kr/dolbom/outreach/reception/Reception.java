package kr.dolbom.outreach.reception;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.kernel.Problem;
import kr.dolbom.outreach.line.Answering;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.TrunkSettings;
import kr.dolbom.outreach.line.sip.TrunkConfigured;
import kr.dolbom.outreach.talk.SpokenPrompts;
import kr.dolbom.outreach.texting.PhoneNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Answers whoever calls the number back: says which office called, and puts the caller through to the office of the round
 * the household is in, else to the person of the line. Anybody may hold that telephone: nothing is said that tells of a
 * household.
 */
@Component
@Profile("serve")
@Conditional(TrunkConfigured.class)
class Reception implements Answering {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    /** Without an engine or a recording the caller is put through after as much silence. */
    private static final short[] SILENCE = new short[4_000];

    private final Function<String, Optional<Office>> calledBefore;
    private final Function<String, short[]> voice;
    private final TrunkSettings trunks;
    private final Consumer<AuditEvent> audit;

    @Autowired
    Reception(CalledBefore calledBefore, SpokenPrompts prompts, TrunkSettings trunks, AuditTrail audit) {
        // Told of on the thread of signals, which must not wait for the database.
        this(
                calledBefore::find,
                text -> prompts.sound(List.of(text)).samples(),
                trunks,
                event -> Thread.startVirtualThread(() -> audit.record(event)));
    }

    Reception(
            Function<String, Optional<Office>> calledBefore,
            Function<String, short[]> voice,
            TrunkSettings trunks,
            Consumer<AuditEvent> audit) {
        this.calledBefore = calledBefore;
        this.voice = voice;
        this.trunks = trunks;
        this.audit = audit;
    }

    @Override
    public Optional<CallNews> rings(String trunk, Optional<String> caller, Call call) {
        Office office = caller.flatMap(calledBefore).orElseGet(() -> office(trunk));
        if (office.phone().isBlank()) return Optional.empty();
        return Optional.of(new Welcome(
                call,
                spoken(greeting(office)),
                spoken(nobodyThere(office)),
                office.phone().replaceAll("\\D", ""),
                reached -> tell(office, reached)));
    }

    static String greeting(Office office) {
        return "안녕하세요. %s입니다. 저희가 안부를 여쭙느라 전화드렸습니다. 담당자에게 연결해 드리겠습니다.".formatted(office.name());
    }

    static String nobodyThere(Office office) {
        String phone = PhoneNumber.of(office.phone()).map(PhoneNumber::written).orElse(office.phone());
        return "지금은 담당자가 전화를 받지 못합니다. %s번으로 다시 전화해 주세요. 급하시면 119나 129로 전화해 주세요.".formatted(phone);
    }

    private Office office(String trunk) {
        return Optional.ofNullable(trunks.trunks().get(trunk))
                .map(line -> new Office(Optional.empty(), line.office(), line.person()))
                .orElseGet(() -> new Office(Optional.empty(), "", ""));
    }

    private short[] spoken(String text) {
        try {
            return voice.apply(text);
        } catch (Problem noVoice) {
            LOG.warn("a caller hears no greeting: {}", noVoice.code());
            return SILENCE;
        }
    }

    private void tell(Office office, boolean reached) {
        office.household()
                .ifPresent(household -> audit.accept(new AuditEvent(
                        "초기상담 전화", "call.returned", household.toString(), Map.of("reached", String.valueOf(reached)))));
    }
}
