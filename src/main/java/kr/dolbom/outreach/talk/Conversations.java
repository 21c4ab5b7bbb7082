package kr.dolbom.outreach.talk;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.dolbom.inference.Transcriber;
import kr.dolbom.kernel.Problem;
import kr.dolbom.outreach.campaign.Rehearsal;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.campaign.dialling.CallReport;
import kr.dolbom.outreach.campaign.dialling.CallReports;
import kr.dolbom.outreach.campaign.dialling.Telephonist;
import kr.dolbom.outreach.dialogue.AnswerReader;
import kr.dolbom.outreach.dialogue.Conversation;
import kr.dolbom.outreach.dialogue.Dialogue;
import kr.dolbom.outreach.dialogue.Household;
import kr.dolbom.outreach.dialogue.Move;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.CallGateway;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.recording.Tape;
import kr.dolbom.outreach.recording.Tapes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds conversations over a real line: prepares what will be said, places the call, leads it, reports. */
public final class Conversations implements Telephonist, Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);

    private final CallGateway gateway;
    private final InTurn turn;
    private final Function<String, Optional<Script>> scripts;
    private final Optional<Transcriber> transcriber;
    private final AnswerReader reader;
    private final SpokenPrompts prompts;
    private final Tapes tapes;
    private final Supplier<Alarm> alarm;
    private final TalkSettings settings;
    private final Pace pace = new Pace();
    private final Set<String> prepared = ConcurrentHashMap.newKeySet();

    public Conversations(
            CallGateway gateway,
            Function<String, Optional<Script>> scripts,
            Optional<Transcriber> transcriber,
            AnswerReader reader,
            SpokenPrompts prompts,
            Tapes tapes,
            Supplier<Alarm> alarm,
            TalkSettings settings) {
        this.gateway = gateway;
        this.turn = new InTurn(gateway::backlog);
        this.scripts = scripts;
        this.transcriber = transcriber;
        this.reader = reader;
        this.prompts = prompts;
        this.tapes = tapes;
        this.alarm = alarm;
        this.settings = settings;
    }

    @Override
    public void call(CallOrder order, CallReports reports) {
        Thread.ofVirtual().name("placing").start(() -> place(order, reports));
    }

    @Override
    public boolean isOpen() {
        return gateway.isOpen();
    }

    private void place(CallOrder order, CallReports reports) {
        LiveCall live;
        try {
            live = prepared(order, reports);
        } catch (RuntimeException notReady) {
            LOG.error("attempt {} cannot be spoken: {}", order.attempt(), reason(notReady));
            reports.ended(CallReport.of(Ending.of(Outcome.LINE_FAILED)));
            return;
        }
        try {
            live.placed(turn.take(() -> gateway.place(order.number(), live)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            reports.ended(CallReport.of(Ending.of(Outcome.LINE_FAILED)));
        }
    }

    /**
     * Leads the call of somebody who calls us. Its end is reported, also when it was given up before it was taken.
     *
     * @param taped whether it is recorded
     * @throws Problem when the first words can be neither rendered nor played
     */
    public CallNews lead(CallOrder order, CallReports reports, Conversation conversation, Call call, boolean taped) {
        Move first = conversation.begin();
        prompts.sound(first.prompts());
        LiveCall live =
                new LiveCall(order, reports, conversation, first, true, taped ? tapes : any -> Tape.none(), this);
        live.placed(call);
        return live;
    }

    @Override
    public void require(String script, Household household) {
        prompts.require(script(script), household);
    }

    private Script script(String name) {
        return scripts.apply(name).orElseThrow(() -> new IllegalStateException("no script " + name));
    }

    /** Nobody is called before the first words are there to be said. */
    private LiveCall prepared(CallOrder order, CallReports reports) {
        Script script = script(order.script());
        Dialogue dialogue = new Dialogue(script, order.household(), Optional.empty(), reader);
        Move first = dialogue.begin();
        prompts.sound(first.prompts());
        if (prepared.add(script.name() + " " + script.version()))
            Thread.startVirtualThread(() -> prompts.prepare(script.fixedPrompts()));
        return new LiveCall(order, reports, dialogue, first, this);
    }

    private static String reason(RuntimeException failure) {
        return failure instanceof Problem problem
                ? problem.code().name()
                : failure.getClass().getSimpleName();
    }

    SpokenPrompts prompts() {
        return prompts;
    }

    Optional<Transcriber> transcriber() {
        return transcriber;
    }

    Tapes tapes() {
        return tapes;
    }

    Alarm alarm() {
        return alarm.get();
    }

    TalkSettings settings() {
        return settings;
    }

    /** How soon citizens hear a reply. */
    public Pace pace() {
        return pace;
    }
}
