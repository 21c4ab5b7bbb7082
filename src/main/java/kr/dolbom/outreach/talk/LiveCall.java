package kr.dolbom.outreach.talk;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.campaign.dialling.CallReport;
import kr.dolbom.outreach.campaign.dialling.CallReports;
import kr.dolbom.outreach.dialogue.Conversation;
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
 * {@link Talk} from top to bottom and may wait for engines as long as it must.
 */
final class LiveCall implements CallNews {

    private static final Logger LOG = LoggerFactory.getLogger(LiveCall.class);

    private final CallOrder order;
    private final CallReports reports;
    private final Conversation dialogue;
    private final Move first;
    private final boolean calledUs;
    private final Tapes tapes;
    private final Conversations with;
    private final Notices notices = new Notices();
    private final AtomicBoolean reported = new AtomicBoolean();

    private volatile @Nullable Call call;
    private volatile @Nullable Ear ear;
    private volatile @Nullable Mouth mouth;
    private volatile @Nullable Ending ending;
    private volatile long answeredAt;

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
        this.tapes = tapes;
        this.with = with;
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
        if (speaking != null && speaking.played()) notices.add(new Noticed.Said());
    }

    @Override
    public void handedOver(boolean accepted) {
        notices.add(new Noticed.HandedOver(accepted));
    }

    @Override
    public void ended(Ending how) {
        ending = how;
        notices.gone();
        if (answeredAt == 0) Thread.startVirtualThread(() -> report(CallReport.of(how)));
    }

    private void converse() {
        reports.answered();
        try (VoiceDetector voices = VoiceDetector.open()) {
            Call open = placedCall();
            Tape tape = tape();
            Mouth speaking = new Mouth(open.sound());
            Ear listening = new Ear(voices, speaking, tape, with.settings(), notices::add);
            mouth = speaking;
            ear = listening;
            try {
                Talk talk = new Talk(order, dialogue, open, listening, speaking, notices, answeredAt, with);
                if (calledUs) talk.lead(first);
                else talk.answered(first);
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
