package kr.dolbom.outreach.line.sip;

import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.sip.ClientTransaction;
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

    private final Set<String> challenged = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean refreshing = new AtomicBoolean();

    private volatile Duration refreshWithin = Duration.ZERO;
    private volatile boolean keysAsMessages;

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
        keysAsMessages = far.keyPayloadType() == SoundPath.NO_KEYS;
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

    /** A key that came as a message counts only from who cannot send it as a packet: others send both. */
    void pressed(char key) {
        if (keysAsMessages && state.get() == State.ANSWERED) ear.pressed(key);
    }

    /** Whether it is worth saying again with the password: once, and once more when only our number had grown old. */
    boolean mayAuthenticate(Response challenge) {
        int status = challenge.getStatusCode();
        if (status != Response.UNAUTHORIZED && status != Response.PROXY_AUTHENTICATION_REQUIRED) return false;
        String method = ((CSeqHeader) challenge.getHeader(CSeqHeader.NAME)).getMethod();
        return challenged.add(method) || Messages.isStale(challenge) && challenged.add(method + " stale");
    }

    void forgetChallenges(String method) {
        challenged.remove(method);
        challenged.remove(method + " stale");
    }

    /** A hang-up too is worth that: who does not hear it leaves a citizen on a silent line. */
    void sayAgain(Response challenge, ClientTransaction transaction) throws SipException {
        ClientTransaction again = line.authenticate(challenge, transaction);
        again.setApplicationData(this);
        transaction.getDialog().sendRequest(again);
    }

    /** From now on we say within this time that we are still there, or the far side hangs up. */
    void refreshes(Duration within) {
        refreshWithin = within;
        if (refreshing.compareAndSet(false, true)) line.later(this::refresh, within.dividedBy(2));
    }

    private void refresh() {
        Dialog open = dialog;
        if (open == null || state.get() == State.ENDED) return;
        try {
            line.send(open, line.messages().refresh(open, refreshWithin), this);
        } catch (SipException | ParseException | InvalidArgumentException notNow) {
            // The next one may go.
        }
        line.later(this::refresh, refreshWithin.dividedBy(2));
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
