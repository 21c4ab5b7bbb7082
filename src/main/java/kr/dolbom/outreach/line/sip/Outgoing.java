package kr.dolbom.outreach.line.sip;

import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.line.Trunk.Proxy;
import org.jspecify.annotations.Nullable;

/** A call we placed. */
final class Outgoing extends SipCall {

    /** A door that has let a call wait without a word, or refuses our password, is not tried for so long. */
    private static final Duration REST = Duration.ofMinutes(1);

    /** Temporary failure, in the terms of Q.850. */
    private static final Ending NOT_A_WORD = Ending.refused(Response.REQUEST_TIMEOUT, Optional.of(41));

    private final String number;
    private final AtomicBoolean rings = new AtomicBoolean();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    private volatile @Nullable ClientTransaction invite;
    private volatile @Nullable Proxy proxy;
    private volatile boolean progressed;
    private volatile boolean extended;
    private volatile boolean triedOther;
    private volatile boolean rangForLong;

    Outgoing(SipLine line, CallNews news, String number, boolean hasChannel) {
        super(line, news, hasChannel);
        this.number = number;
        ear.listens(news);
    }

    /** Sends the call on its way, unless it was taken back while it waited for its turn. */
    void begin(Proxy through) {
        if (state.get() != State.RINGING) return;
        proxy = through;
        try {
            ClientTransaction transaction = line.invite(through, number, Description.offer(near()));
            transaction.setApplicationData(this);
            invite = transaction;
            transaction.sendRequest();
        } catch (SipException | ParseException | InvalidArgumentException notSent) {
            otherProxyOr(Ending.of(Outcome.LINE_FAILED));
        }
    }

    void stopRinging() {
        if (state.get() != State.RINGING) return;
        rangForLong = true;
        if (!progressed) line.network().rests(proxy, REST);
        end();
    }

    @Override
    void takeBack() {
        if (invite == null) finish(takenBack());
        else cancelOnce();
    }

    /** An answer of the far side to our INVITE. */
    void answers(Response response, ClientTransaction transaction, @Nullable Dialog early)
            throws SipException, ParseException, InvalidArgumentException {
        int status = response.getStatusCode();
        line.network().answered(proxy);
        if (status < 200) provisional(response, early);
        else if (state.get() == State.RINGING && mayAuthenticate(response))
            again(line.authenticate(response, transaction));
        else if (state.get() == State.RINGING && status == Response.EXTENSION_REQUIRED) extend(response, transaction);
        else refused(response);
    }

    /** The far side answered: once, unless the network rang several telephones and more than one was taken up. */
    void accepted(Response response, Dialog opened) throws SipException, InvalidArgumentException {
        acknowledge(opened, response);
        Dialog before = dialog;
        if (before != null && before != opened) hangUp(opened);
        else if (before == null) open(response, opened);
    }

    void noAnswerAtAll() {
        line.network().rests(proxy, REST);
        if (state.get() == State.TAKEN_BACK) finish(takenBack());
        else finish(NOT_A_WORD);
    }

    private void open(Response response, Dialog opened) {
        dialog = opened;
        Optional<Description> far = Messages.description(response);
        far.ifPresent(this::connect);
        Messages.oursToRefresh(response).ifPresent(this::refreshes);
        if (far.isEmpty() && Messages.hasContent(response))
            hangUp(new Ending(Outcome.LINE_FAILED, Response.NOT_ACCEPTABLE_HERE, Optional.empty()));
        // Our taking back crossed their answer: nobody may be left on a silent line.
        else if (state.compareAndSet(State.RINGING, State.ANSWERED)) news.answered();
        else hangUp(new Ending(takenBack().outcome(), Response.OK, Optional.empty()));
    }

    private void provisional(Response response, @Nullable Dialog early) throws SipException {
        progressed = true;
        if (early != null && Messages.isToBeConfirmed(response)) line.send(early, early.createPrack(response), this);
        if (state.get() == State.TAKEN_BACK) cancelOnce();
        // Early media: the network's ring-back tone or announcement.
        Messages.description(response).ifPresent(this::connect);
        if (response.getStatusCode() > Response.TRYING
                && state.get() == State.RINGING
                && rings.compareAndSet(false, true)) news.ringing();
    }

    private void refused(Response response) {
        int status = response.getStatusCode();
        if (state.get() == State.TAKEN_BACK && status == Response.REQUEST_TERMINATED) finish(takenBack());
        else if (status == Response.SERVICE_UNAVAILABLE) unavailable(response);
        else if (isPasswordRefused(status)) {
            line.network().rests(proxy, REST);
            finish(Ending.refused(status, Messages.cause(response)));
        } else finish(Ending.refused(status, Messages.cause(response)));
    }

    /** Every other call would be refused as well, and networks lock out who keeps trying. */
    private static boolean isPasswordRefused(int status) {
        return status == Response.UNAUTHORIZED || status == Response.PROXY_AUTHENTICATION_REQUIRED;
    }

    private void unavailable(Response response) {
        Messages.retryAfter(response).ifPresent(wait -> line.network().rests(proxy, wait));
        otherProxyOr(Ending.refused(response.getStatusCode(), Messages.cause(response)));
    }

    /** The network said that it did not take the call, so it rings nowhere and may be tried through its other door. */
    private void otherProxyOr(Ending ending) {
        Optional<Proxy> other = line.network().other(proxy);
        if (other.isEmpty() || triedOther || state.get() != State.RINGING) {
            finish(state.get() == State.TAKEN_BACK ? takenBack() : ending);
            return;
        }
        triedOther = true;
        forgetChallenges(Request.INVITE);
        begin(other.get());
    }

    /** Where the network has not said a word it was no telephone that rang for long. */
    private Ending takenBack() {
        if (rangForLong && !progressed) return NOT_A_WORD;
        return Ending.of(rangForLong ? Outcome.NO_ANSWER : Outcome.CANCELLED);
    }

    /** The network insists on what we did not offer (RFC 3261, 21.4.15): offered once, where we can do it. */
    private void extend(Response refusal, ClientTransaction transaction)
            throws SipException, ParseException, InvalidArgumentException {
        Set<String> demanded = Messages.demanded(refusal);
        if (extended || demanded.isEmpty()) {
            refused(refusal);
            return;
        }
        extended = true;
        forgetChallenges(Request.INVITE);
        again(line.again(line.messages().offering(demanded, transaction.getRequest())));
    }

    private void again(ClientTransaction transaction) throws SipException {
        progressed = false;
        transaction.setApplicationData(this);
        invite = transaction;
        transaction.sendRequest();
    }

    /** A CANCEL may only follow a first word of the far side (RFC 3261, 9.1); {@link #provisional} comes back to it. */
    private void cancelOnce() {
        ClientTransaction ringing = invite;
        line.later(() -> finish(takenBack()), line.trunk().limits().deadAfter());
        if (ringing == null || !progressed || !cancelled.compareAndSet(false, true)) return;
        try {
            line.sendCancel(ringing.createCancel());
        } catch (SipException tooLate) {
            // It was answered or refused in this moment; that answer decides.
        }
    }
}
