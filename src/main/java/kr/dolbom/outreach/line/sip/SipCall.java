package kr.dolbom.outreach.line.sip;

import java.text.ParseException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.header.CSeqHeader;
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
final class SipCall implements Call {

    private enum State {
        RINGING,
        TAKEN_BACK,
        ANSWERED,
        ENDED
    }

    private final SipLine line;
    private final CallNews news;
    private final SoundPath sound;
    private final AtomicReference<State> state = new AtomicReference<>(State.RINGING);

    private volatile @Nullable ClientTransaction invite;
    private volatile @Nullable Dialog dialog;
    private volatile boolean authenticated;

    SipCall(SipLine line, CallNews news, SoundPath sound) {
        this.line = line;
        this.news = news;
        this.sound = sound;
    }

    @Override
    public SoundPath sound() {
        return sound;
    }

    @Override
    public void end() {
        if (state.compareAndSet(State.RINGING, State.TAKEN_BACK)) takeBack();
        else if (state.get() == State.ANSWERED) hangUp();
    }

    @Override
    public void handOver(String number) {
        Dialog open = dialog;
        if (open == null || state.get() != State.ANSWERED) {
            news.handedOver(false);
            return;
        }
        try {
            Request refer = open.createRequest(Request.REFER);
            refer.addHeader(line.messages().referTo(number));
            line.send(open, refer);
        } catch (SipException | ParseException failed) {
            news.handedOver(false);
        }
    }

    void begins(ClientTransaction transaction) {
        invite = transaction;
    }

    /** An answer of the far side to our INVITE. */
    void answers(Response response, ClientTransaction transaction) throws SipException, InvalidArgumentException {
        int status = response.getStatusCode();
        if (status < 200) provisional(response);
        else if (status < 300) accepted(response, transaction);
        else if (isChallenge(status) && !authenticated) authenticate(response, transaction);
        else
            finish(
                    state.get() == State.TAKEN_BACK && status == Response.REQUEST_TERMINATED
                            ? line.takenBack(this)
                            : Ending.refused(status, Messages.cause(response)));
    }

    void noAnswerAtAll() {
        finish(Ending.refused(Response.REQUEST_TIMEOUT, Optional.of(41)));
    }

    /** The far side hangs up. */
    void farSideEnds() {
        finish(Ending.answered());
    }

    void handedOver(boolean accepted) {
        news.handedOver(accepted);
    }

    void finish(Ending ending) {
        if (state.getAndSet(State.ENDED) == State.ENDED) return;
        sound.close();
        line.forget(this);
        news.ended(ending);
    }

    boolean isRinging() {
        return state.get() == State.RINGING;
    }

    private void provisional(Response response) {
        // Early media: the network's ring-back tone or announcement.
        Messages.description(response).ifPresent(this::connect);
        if (response.getStatusCode() > Response.TRYING) news.ringing();
    }

    private void accepted(Response response, ClientTransaction transaction)
            throws SipException, InvalidArgumentException {
        Dialog opened = transaction.getDialog();
        dialog = opened;
        opened.sendAck(opened.createAck(((CSeqHeader) response.getHeader(CSeqHeader.NAME)).getSeqNumber()));
        Messages.description(response).ifPresent(this::connect);
        // Our taking back crossed their answer: nobody may be left on a silent line.
        if (state.compareAndSet(State.RINGING, State.ANSWERED)) news.answered();
        else hangUp();
    }

    private void connect(Description far) {
        sound.sendTo(far.address(), far.companding(), far.keyPayloadType());
    }

    private void authenticate(Response challenge, ClientTransaction transaction) throws SipException {
        authenticated = true;
        ClientTransaction again = line.authenticate(challenge, transaction);
        invite = again;
        again.setApplicationData(this);
        again.sendRequest();
    }

    private void takeBack() {
        ClientTransaction ringing = invite;
        if (ringing == null) return;
        try {
            line.sendCancel(ringing.createCancel());
        } catch (SipException tooLate) {
            // It was answered or refused in this moment; that answer decides.
        }
    }

    private void hangUp() {
        Dialog open = dialog;
        try {
            if (open != null) line.send(open, open.createRequest(Request.BYE));
        } catch (SipException alreadyOver) {
            // The far side was quicker.
        }
        finish(Ending.answered());
    }

    private static boolean isChallenge(int status) {
        return status == Response.UNAUTHORIZED || status == Response.PROXY_AUTHENTICATION_REQUIRED;
    }
}
