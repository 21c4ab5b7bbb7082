package kr.dolbom.outreach.line.sip;

import gov.nist.javax.sip.DialogTimeoutEvent;
import gov.nist.javax.sip.RequestEventExt;
import gov.nist.javax.sip.SipListenerExt;
import java.text.ParseException;
import java.util.Optional;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.line.Trunk.Proxy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what the network says to the call it is about. */
final class Signals implements SipListenerExt {

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);

    private final SipLine line;

    Signals(SipLine line) {
        this.line = line;
    }

    @Override
    public void processResponse(ResponseEvent event) {
        Response response = event.getResponse();
        CSeqHeader sequence = (CSeqHeader) response.getHeader(CSeqHeader.NAME);
        if (sequence == null) return;
        guarded(() -> {
            switch (sequence.getMethod()) {
                case Request.INVITE -> invited(event);
                case Request.OPTIONS -> asked(event.getClientTransaction(), response.getStatusCode());
                case Request.REGISTER -> registered(event.getClientTransaction(), response);
                default -> within(event, sequence.getMethod());
            }
        });
    }

    /** What we said within a call. */
    private static void within(ResponseEvent event, String method) throws SipException {
        Response response = event.getResponse();
        ClientTransaction transaction = event.getClientTransaction();
        Optional<SipCall> call = call(event);
        if (call.isEmpty() || response.getStatusCode() < 200) return;
        if (transaction != null && call.get().mayAuthenticate(response)) {
            call.get().sayAgain(response, transaction);
            return;
        }
        if (isAnswer(response)) call.get().forgetChallenges(method);
        if (method.equals(Request.REFER)) call.get().transfer().answered(response.getStatusCode());
    }

    private static void registered(@Nullable ClientTransaction transaction, Response response) throws SipException {
        if (transaction != null && transaction.getApplicationData() instanceof Registration registration)
            registration.answered(response, transaction);
    }

    private void invited(ResponseEvent event) throws SipException, ParseException, InvalidArgumentException {
        Response response = event.getResponse();
        ClientTransaction transaction = event.getClientTransaction();
        Optional<SipCall> call = call(event);
        Dialog dialog = event.getDialog();
        if (call.isEmpty() || !(call.get() instanceof Outgoing outgoing)) return;
        try {
            if (isAnswer(response) && dialog != null) outgoing.accepted(response, dialog);
            else if (transaction != null) outgoing.answers(response, transaction, dialog);
        } catch (SipException broken) {
            outgoing.finish(Ending.of(Outcome.LINE_FAILED));
        }
    }

    private void asked(@Nullable ClientTransaction question, int status) {
        boolean unavailable = status == Response.SERVICE_UNAVAILABLE || status == Response.REQUEST_TIMEOUT;
        if (question != null && !unavailable && question.getApplicationData() instanceof Proxy proxy)
            line.network().answered(proxy);
    }

    @Override
    public void processRequest(RequestEvent event) {
        guarded(() -> {
            switch (event.getRequest().getMethod()) {
                case Request.ACK -> acknowledged(event);
                case Request.BYE -> farSideEnds(event);
                case Request.CANCEL -> callerGivesUp(event);
                case Request.NOTIFY -> notified(event);
                case Request.INVITE, Request.UPDATE -> described(event);
                case Request.INFO -> informed(event);
                case Request.OPTIONS -> reply(event, Response.OK);
                default -> reply(event, Response.METHOD_NOT_ALLOWED);
            }
        });
    }

    private void acknowledged(RequestEvent event) {
        call(event).ifPresent(call -> {
            if (call instanceof Incoming incoming) incoming.acknowledged(event.getRequest());
            else Messages.description(event.getRequest()).ifPresent(call::connect);
        });
    }

    private void farSideEnds(RequestEvent event) throws SipException, ParseException, InvalidArgumentException {
        Optional<SipCall> call = call(event);
        reply(event, call.isPresent() ? Response.OK : Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
        call.ifPresent(SipCall::farSideEnds);
    }

    private void callerGivesUp(RequestEvent event) throws SipException, ParseException, InvalidArgumentException {
        reply(event, Response.OK);
        call(event).ifPresent(call -> {
            if (call instanceof Incoming incoming) incoming.callerGivesUp();
        });
    }

    private void informed(RequestEvent event) throws SipException, ParseException, InvalidArgumentException {
        Optional<SipCall> call = call(event);
        reply(event, call.isPresent() ? Response.OK : Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
        call.ifPresent(one -> Messages.key(event.getRequest()).ifPresent(one::pressed));
    }

    private void notified(RequestEvent event) throws SipException, ParseException, InvalidArgumentException {
        reply(event, Response.OK);
        Messages.progress(event.getRequest())
                .ifPresent(
                        status -> call(event).ifPresent(call -> call.transfer().notified(status)));
    }

    /** A new call, or one of ours that is described anew. */
    private void described(RequestEvent event) throws SipException, ParseException, InvalidArgumentException {
        Optional<SipCall> call = call(event);
        Request request = event.getRequest();
        if (call.isPresent()) describedAnew(event, call.get());
        else if (!request.getMethod().equals(Request.INVITE) || Messages.isWithinCall(request))
            reply(event, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
        else if (isFromNetwork(event)) line.comesIn(transaction(event));
        else stranger(event);
    }

    private void describedAnew(RequestEvent event, SipCall call)
            throws SipException, ParseException, InvalidArgumentException {
        Request request = event.getRequest();
        Messages.oursToRefresh(request).ifPresent(call::refreshes);
        if (request.getMethod().equals(Request.UPDATE) && !Messages.hasContent(request)) {
            reply(event, Response.OK);
            return;
        }
        Optional<String> answer = call.describedAnew(request);
        Response response =
                line.messages().answer(answer.isPresent() ? Response.OK : Response.NOT_ACCEPTABLE_HERE, request);
        if (answer.isPresent()) line.messages().describe(response, answer.get());
        transaction(event).sendResponse(response);
    }

    private void stranger(RequestEvent event) throws SipException, ParseException, InvalidArgumentException {
        line.counts().stranger();
        reply(event, Response.FORBIDDEN);
    }

    private boolean isFromNetwork(RequestEvent event) {
        return line.network().speaksFrom(((RequestEventExt) event).getRemoteIpAddress());
    }

    private void reply(RequestEvent event, int status) throws SipException, ParseException, InvalidArgumentException {
        transaction(event).sendResponse(line.messages().answer(status, event.getRequest()));
    }

    private ServerTransaction transaction(RequestEvent event) throws SipException {
        ServerTransaction known = event.getServerTransaction();
        return known == null ? line.transaction(event.getRequest()) : known;
    }

    /** Whose answer this is; a second telephone that answers has only its dialog, whose INVITE is remembered. */
    private static Optional<SipCall> call(ResponseEvent event) {
        ClientTransaction transaction = event.getClientTransaction();
        if (transaction == null && event instanceof gov.nist.javax.sip.ResponseEventExt late)
            transaction = late.getOriginalTransaction();
        Object call = transaction == null ? null : transaction.getApplicationData();
        Dialog dialog = event.getDialog();
        if (call instanceof SipCall known && dialog != null) dialog.setApplicationData(known);
        return call instanceof SipCall known ? Optional.of(known) : call(dialog);
    }

    private static Optional<SipCall> call(RequestEvent event) {
        return call(event.getDialog());
    }

    private static Optional<SipCall> call(@Nullable Dialog dialog) {
        return dialog != null && dialog.getApplicationData() instanceof SipCall call
                ? Optional.of(call)
                : Optional.empty();
    }

    private static boolean isAnswer(Response response) {
        return response.getStatusCode() >= 200 && response.getStatusCode() < 300;
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        ClientTransaction transaction = event.getClientTransaction();
        if (event.isServerTransaction() || transaction == null) return;
        if (!(transaction.getApplicationData() instanceof SipCall call)) return;
        switch (transaction.getRequest().getMethod()) {
            case Request.INVITE -> {
                if (call instanceof Outgoing outgoing) outgoing.noAnswerAtAll();
            }
            case Request.REFER -> call.transfer().answered(Response.REQUEST_TIMEOUT);
            default -> {}
        }
    }

    /** Our answer to a call that came in was never acknowledged. */
    @Override
    public void processDialogTimeout(DialogTimeoutEvent event) {
        call(event.getDialog()).ifPresent(call -> call.hangUp(Ending.of(Outcome.LINE_FAILED)));
    }

    @Override
    public void processIOException(IOExceptionEvent event) {}

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {}

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {}

    /** What cannot be replied to is asked again, or given up; what we fail at must not stop the other calls. */
    private static void guarded(Step step) {
        try {
            step.take();
        } catch (SipException | ParseException | InvalidArgumentException cannotReply) {
            LOG.debug("signalling", cannotReply);
        } catch (RuntimeException ours) {
            LOG.error("a signal could not be followed", ours);
        }
    }

    private interface Step {
        void take() throws SipException, ParseException, InvalidArgumentException;
    }
}
