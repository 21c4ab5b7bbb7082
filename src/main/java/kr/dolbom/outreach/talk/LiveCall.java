package kr.dolbom.outreach.talk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import kr.dolbom.inference.Sound;
import kr.dolbom.inference.Transcriber;
import kr.dolbom.inference.Transcript;
import kr.dolbom.kernel.Problem;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.campaign.dialling.CallReport;
import kr.dolbom.outreach.campaign.dialling.CallReports;
import kr.dolbom.outreach.dialogue.Conversation;
import kr.dolbom.outreach.dialogue.Heard;
import kr.dolbom.outreach.dialogue.Move;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.recording.Tape;
import kr.dolbom.outreach.recording.Tapes;
import kr.dolbom.outreach.sound.VoiceDetector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call from the ringing to the report. The line's threads hand in what happens; a thread of the call's own leads the
 * conversation from top to bottom and may wait for engines as long as it must.
 */
final class LiveCall implements CallNews {

    private static final Logger LOG = LoggerFactory.getLogger(LiveCall.class);
    /** A line that goes dead without a word is noticed by its silence in the end. */
    private static final Duration DEAD_LINE = Duration.ofSeconds(10);

    private final CallOrder order;
    private final CallReports reports;
    private final Conversation dialogue;
    private final Move first;
    private final boolean calledUs;
    private final SpokenPrompts prompts;
    private final Optional<Transcriber> transcriber;
    private final Tapes tapes;
    private final Alarm alarm;
    private final Pace pace;
    private final TalkSettings settings;
    private final BlockingQueue<Noticed> noticed = new LinkedBlockingQueue<>();
    private final AtomicBoolean reported = new AtomicBoolean();

    private volatile @Nullable Call call;
    private volatile @Nullable Ear ear;
    private volatile @Nullable Mouth mouth;
    private volatile @Nullable Ending ending;
    private volatile long answeredAt;
    private volatile boolean gone;
    private Optional<Early> begunEarly = Optional.empty();
    private String lastWords = "";
    private long silentSince;

    LiveCall(CallOrder order, CallReports reports, Conversation dialogue, Move first, Conversations with) {
        this(order, reports, dialogue, first, false, with.tapes(), with);
    }

    /** @param calledUs whoever calls us hears us first, and is no machine */
    LiveCall(
            CallOrder order,
            CallReports reports,
            Conversation dialogue,
            Move first,
            boolean calledUs,
            Tapes tapes,
            Conversations with) {
        this.order = order;
        this.reports = reports;
        this.dialogue = dialogue;
        this.first = first;
        this.calledUs = calledUs;
        this.prompts = with.prompts();
        this.transcriber = with.transcriber();
        this.tapes = tapes;
        this.alarm = with.alarm();
        this.pace = with.pace();
        this.settings = with.settings();
    }

    /** The line has taken the call; news may have come before this. */
    void placed(Call placed) {
        call = placed;
    }

    @Override
    public void ringing() {
        reports.ringing();
    }

    @Override
    public void answered() {
        answeredAt = System.nanoTime();
        Thread.ofVirtual().name("call").start(this::converse);
    }

    @Override
    public void heard(short[] frame) {
        Ear listening = ear;
        if (listening != null) listening.hear(frame);
    }

    @Override
    public void pressed(char key) {
        Ear listening = ear;
        if (listening != null) listening.press(key);
    }

    @Override
    public void played() {
        Mouth speaking = mouth;
        if (speaking != null && speaking.played()) noticed.add(new Noticed.Said());
    }

    @Override
    public void handedOver(boolean accepted) {
        noticed.add(new Noticed.HandedOver(accepted));
    }

    @Override
    public void ended(Ending how) {
        ending = how;
        gone = true;
        noticed.add(new Noticed.Gone());
        if (answeredAt == 0) Thread.startVirtualThread(() -> report(CallReport.of(how)));
    }

    private void converse() {
        reports.answered();
        try (VoiceDetector voices = VoiceDetector.open()) {
            Call open = placedCall();
            Tape tape = tape();
            Mouth speaking = new Mouth(open.sound());
            Ear listening = new Ear(voices, speaking, tape, settings, noticed::add);
            mouth = speaking;
            ear = listening;
            try {
                lead(open, listening, speaking);
            } finally {
                tape.end();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            LOG.error("the conversation of attempt {} broke off", order.attempt(), broken);
        }
        end();
    }

    private void lead(Call open, Ear listening, Mouth speaking) throws InterruptedException {
        Move move = calledUs || hello(listening) ? first : dialogue.hear(new Heard.AnsweringMachine());
        while (move instanceof Move.Ask ask && !gone && !tooLong()) move = dialogue.hear(ask(ask, listening, speaking));
        if (move instanceof Move.Ask) dialogue.hear(new Heard.HungUp(listening.position()));
        else if (move instanceof Move.HandOver danger) handOver(danger, open, speaking);
        else if (move instanceof Move.PutThrough person) putThrough(person, open, speaking);
        else say(move.prompts(), speaking);
    }

    /** People say hello and wait; machines talk. */
    private boolean hello(Ear listening) throws InterruptedException {
        listening.waitForHello();
        Noticed first = next(settings.hello().plus(settings.machine()));
        if (first instanceof Noticed.Gone) noticed.add(first);
        return !(first instanceof Noticed.Machine);
    }

    private Heard ask(Move.Ask ask, Ear listening, Mouth speaking) throws InterruptedException {
        Sound sound = prompts.sound(ask.prompts());
        listening.listen(ask.expected());
        begin(sound, speaking);
        Duration patience = sound.length()
                .plus(ask.expected().toWait())
                .plus(settings.longestAnswer())
                .plus(DEAD_LINE);
        String asked = String.join(" ", ask.prompts());
        Noticed answer = next(patience);
        while (isNoAnswer(answer, asked)) answer = next(patience);
        listening.stopListening();
        return switch (answer) {
            case Noticed.Spoke spoke -> understand(spoke, asked);
            case Noticed.Pressed key -> pressed(key);
            case Noticed.Quiet quiet -> new Heard.Silence(quiet.at());
            default -> hungUp(listening);
        };
    }

    private boolean isNoAnswer(Noticed what, String asked) {
        if (what instanceof Noticed.Pausing(Noticed.Spoke soFar)) begunEarly = Optional.of(begin(soFar, asked));
        return what instanceof Noticed.Said || what instanceof Noticed.HandedOver || what instanceof Noticed.Pausing;
    }

    /** The engine begins in the pause that may end the answer; when the citizen speaks on, it was in vain. */
    private Early begin(Noticed.Spoke soFar, String asked) {
        Consumer<Heard.Words> foreseeing = dialogue.foreseeing();
        return new Early(
                soFar.to(),
                CompletableFuture.supplyAsync(
                        () -> {
                            Transcript heard = transcript(soFar.sound(), asked);
                            if (!heard.text().isBlank()) foreseeing.accept(words(heard, soFar));
                            return heard;
                        },
                        Thread::startVirtualThread));
    }

    private record Early(Duration to, CompletableFuture<Transcript> transcript) {}

    private Heard pressed(Noticed.Pressed key) {
        silentSince = System.nanoTime();
        return new Heard.Key(key.key(), key.at());
    }

    private Heard hungUp(Ear listening) {
        gone = true;
        return new Heard.HungUp(listening.position());
    }

    private Heard understand(Noticed.Spoke spoke, String asked) {
        silentSince = spoke.silentSince();
        Transcript heard = begunEarly
                .filter(early -> early.to().equals(spoke.to()))
                .map(early -> early.transcript().join())
                .orElseGet(() -> transcript(spoke.sound(), asked));
        begunEarly = Optional.empty();
        if (heard.text().isBlank()) return new Heard.Garbled(spoke.from(), spoke.to());
        lastWords = heard.text();
        return words(heard, spoke);
    }

    private static Heard.Words words(Transcript heard, Noticed.Spoke spoke) {
        return new Heard.Words(heard.text(), heard.confidence(), spoke.from(), spoke.to());
    }

    /** Where no engine answers, what was said is asked again, by keys. */
    private Transcript transcript(Sound sound, String asked) {
        try {
            return transcriber.map(engine -> engine.transcribe(sound, asked)).orElse(Transcript.NOTHING);
        } catch (Problem away) {
            LOG.warn("no transcript for attempt {}: {}", order.attempt(), away.code());
            return Transcript.NOTHING;
        }
    }

    private void handOver(Move.HandOver danger, Call open, Mouth speaking) throws InterruptedException {
        Thread.startVirtualThread(() -> raise(danger));
        say(danger.prompts(), speaking);
        if (gone) return;
        if (reached(danger.number(), open)) awaitEnd();
        else say(List.of(settings.notReached()), speaking);
    }

    private void putThrough(Move.PutThrough person, Call open, Mouth speaking) throws InterruptedException {
        say(person.prompts(), speaking);
        if (!gone && reached(person.number(), open)) awaitEnd();
        else say(dialogue.hear(new Heard.NobodyThere()).prompts(), speaking);
    }

    private boolean reached(String number, Call open) throws InterruptedException {
        open.handOver(number.replaceAll("\\D", ""));
        Noticed answer = next(settings.toPerson());
        while (answer instanceof Noticed.Said) answer = next(settings.toPerson());
        return answer instanceof Noticed.HandedOver(boolean accepted) && accepted;
    }

    private void raise(Move.HandOver danger) {
        try {
            alarm.raise(order, danger.danger(), lastWords);
        } catch (RuntimeException notRaised) {
            LOG.error("the alert of attempt {} was not raised", order.attempt(), notRaised);
        }
    }

    /** The line looks after citizen and person; the recording ends here. */
    private void awaitEnd() throws InterruptedException {
        while (!gone && !tooLong()) next(settings.longestCall());
    }

    /** Says it to the end, unless the citizen goes. */
    private void say(List<String> texts, Mouth speaking) throws InterruptedException {
        if (gone || texts.isEmpty()) return;
        Sound sound = prompts.sound(texts);
        begin(sound, speaking);
        Noticed what = next(sound.length().plus(DEAD_LINE));
        while (!gone && !(what instanceof Noticed.Said))
            what = next(sound.length().plus(DEAD_LINE));
    }

    private void begin(Sound sound, Mouth speaking) {
        noticed.removeIf(what -> what instanceof Noticed.Said);
        speaking.say(sound.samples());
        if (silentSince != 0) pace.replied(System.nanoTime() - silentSince);
        silentSince = 0;
    }

    private Noticed next(Duration patience) throws InterruptedException {
        Noticed what = noticed.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (what != null) return what;
        gone = true;
        return new Noticed.Gone();
    }

    private boolean tooLong() {
        return System.nanoTime() - answeredAt > settings.longestCall().toNanos();
    }

    private Call placedCall() throws InterruptedException {
        // The far side may answer before place() has come back.
        for (int waits = 0; call == null && waits < 100; waits++) Thread.sleep(10);
        Call open = call;
        if (open == null) throw new IllegalStateException("answered, but never placed");
        return open;
    }

    private Tape tape() {
        try {
            return tapes.begin(order);
        } catch (RuntimeException noTape) {
            LOG.error("attempt {} is not recorded", order.attempt(), noTape);
            return Tape.none();
        }
    }

    private void end() {
        Call open = call;
        if (open != null) open.end();
        Ending how = ending;
        report(new CallReport(
                how == null ? Ending.answered() : how,
                Optional.of(dialogue.record()),
                Duration.ofNanos(System.nanoTime() - answeredAt)));
    }

    private void report(CallReport report) {
        if (reported.compareAndSet(false, true)) reports.ended(report);
    }
}
