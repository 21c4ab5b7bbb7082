package kr.dolbom.outreach.line.sip;

import java.text.ParseException;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import kr.dolbom.outreach.line.Answering;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.Ending.Outcome;

/** A call that came in. */
final class Incoming extends SipCall {

    private final ServerTransaction invite;

    Incoming(SipLine line, ServerTransaction invite) {
        super(line, new Nobody(), true);
        this.invite = invite;
    }

    /** Rings until somebody of ours takes it or does not want it. */
    void ring(Answering answering) {
        try {
            respond(Response.RINGING);
            Optional<CallNews> taker = answering.rings(line.trunk().name(), Messages.caller(invite.getRequest()), this);
            if (taker.isEmpty()) refuse(Response.BUSY_HERE);
            else take(taker.get());
        } catch (SipException | ParseException | InvalidArgumentException | RuntimeException broken) {
            refuse(Response.SERVER_INTERNAL_ERROR);
        }
    }

    /** Our answer has arrived; a caller who let us describe the call first describes itself only now. */
    void acknowledged(Message ack) {
        Messages.description(ack).ifPresent(this::connect);
        if (state.compareAndSet(State.RINGING, State.ANSWERED)) news.answered();
    }

    /** The caller gave up while it rang. */
    void callerGivesUp() {
        if (!state.compareAndSet(State.RINGING, State.TAKEN_BACK)) return;
        refuse(Response.REQUEST_TERMINATED);
    }

    @Override
    void takeBack() {
        refuse(Response.BUSY_HERE);
    }

    private void take(CallNews taker) throws SipException, ParseException, InvalidArgumentException {
        news = taker;
        ear.listens(taker);
        if (state.get() != State.RINGING) {
            // Whoever takes it has not heard that the caller gave up meanwhile.
            taker.ended(Ending.of(Outcome.CANCELLED));
            return;
        }
        Optional<String> answer = describedAnew(invite.getRequest());
        if (answer.isEmpty()) {
            refuse(Response.NOT_ACCEPTABLE_HERE);
            return;
        }
        Response ok = line.messages().answer(Response.OK, invite.getRequest());
        line.messages().describe(ok, answer.get());
        dialog = invite.getDialog();
        Messages.oursToRefresh(invite.getRequest()).ifPresent(this::refreshes);
        if (state.get() == State.RINGING) invite.sendResponse(ok);
    }

    private void respond(int status) throws SipException, ParseException, InvalidArgumentException {
        invite.getDialog().setApplicationData(this);
        invite.sendResponse(line.messages().answer(status, invite.getRequest()));
    }

    private void refuse(int status) {
        try {
            respond(status);
        } catch (SipException | ParseException | InvalidArgumentException gone) {
            // The caller gave up by itself.
        }
        finish(Ending.of(status == Response.REQUEST_TERMINATED ? Outcome.CANCELLED : Outcome.DECLINED));
    }

    Request request() {
        return invite.getRequest();
    }
}
