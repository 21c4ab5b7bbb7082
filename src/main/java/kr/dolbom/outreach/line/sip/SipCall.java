package kr.dolbom.outreach.line.sip;

import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.SoundPath;
import org.jspecify.annotations.Nullable;

/**
 * One call through its life: ringing → answered → ended, or ringing → ended. The state moves by compare-and-set, so an
 * answer, a hang-up and our own end may meet at any moment and the call still ends exactly once.
 */
abstract sealed class SipCall implements Call permits Outgoing, Incoming {

    enum State {
        RINGING,
        TAKEN_BACK,
        ANSWERED,
        ENDED
    }

    /** The network's cause for a call that was cut off: temporary failure. */
    private static final int CUT_OFF = 41;

    final SipLine line;
    final AtomicReference<State> state = new AtomicReference<>(State.RINGING);
    final Ear ear = new Ear();

    private final SoundPath sound;
    private final long session;
    private final AtomicLong versions = new AtomicLong();
    private final Transfer transfer = new Transfer(this);

    volatile CallNews news;
    volatile @Nullable Dialog dialog;

    SipCall(SipLine line, CallNews news, boolean hasChannel) {
        this.line = line;
        this.news = news;
        this.session = line.newSession();
        this.sound = hasChannel ? line.sounds().open(ear) : line.sounds().closed(ear);
    }

    /** Ends what nobody has answered yet. */
    abstract void takeBack();

    @Override
    public SoundPath sound() {
        return sound;
    }

    @Override
    public void end() {
        if (transfer.isDone()) return;
        if (state.compareAndSet(State.RINGING, State.TAKEN_BACK)) takeBack();
        else if (state.get() == State.ANSWERED) hangUp(Ending.answered());
    }

    @Override
    public void handOver(String number) {
        if (state.get() == State.ANSWERED) transfer.to(number);
        else news.handedOver(false);
    }

    Transfer transfer() {
        return transfer;
    }

    Description.Near near() {
        return new Description.Near(
                line.trunk().near().address(), sound.port(), session, session + versions.getAndIncrement());
    }

    void connect(Description far) {
        sound.sendTo(far.address(), far.companding(), far.keyPayloadType());
        sound.hold(far.isHeld());
    }

    /** The far side describes the call anew: it holds it, takes it up again, or only asks whether we are there. */
    Optional<String> describedAnew(Message message) {
        Optional<Description> far = Messages.description(message);
        far.ifPresent(this::connect);
        if (far.isPresent()) return far.map(description -> description.answer(near()));
        return Messages.hasContent(message) ? Optional.empty() : Optional.of(Description.offer(near()));
    }

    void farSideEnds() {
        transfer.farSideEnds();
        finish(Ending.answered());
    }

    /** An answered call from which nothing at all has come for so long is over, whatever became of its hang-up. */
    void endIfDead(Duration limit) {
        if (state.get() != State.ANSWERED || sound.silentFor().compareTo(limit) < 0) return;
        line.counts().lost();
        hangUp(new Ending(Ending.Outcome.ANSWERED, Response.OK, Optional.of(CUT_OFF)));
    }

    void hangUp(Ending ending) {
        Dialog open = dialog;
        if (open != null) hangUp(open);
        finish(ending);
    }

    void hangUp(Dialog open) {
        try {
            line.send(open, open.createRequest(Request.BYE), this);
        } catch (SipException alreadyOver) {
            // The far side was quicker.
        }
    }

    static void acknowledge(Dialog open, Response response) throws SipException, InvalidArgumentException {
        open.sendAck(open.createAck(((CSeqHeader) response.getHeader(CSeqHeader.NAME)).getSeqNumber()));
    }

    void refer(String number) throws SipException, ParseException {
        Dialog open = dialog;
        if (open == null) throw new SipException("nothing to hand over");
        Request refer = open.createRequest(Request.REFER);
        refer.addHeader(line.messages().referTo(number));
        refer.addHeader(line.messages().referredBy());
        line.send(open, refer, this);
    }

    void finish(Ending ending) {
        if (state.getAndSet(State.ENDED) == State.ENDED) return;
        sound.close();
        line.forget(this);
        transfer.citizenIsGone();
        news.ended(ending);
    }
}
