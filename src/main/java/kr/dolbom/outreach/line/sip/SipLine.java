package kr.dolbom.outreach.line.sip;

import gov.nist.javax.sip.SipStackExt;
import gov.nist.javax.sip.clientauthutils.AuthenticationHelper;
import gov.nist.javax.sip.clientauthutils.UserCredentials;
import java.text.ParseException;
import java.util.Properties;
import java.util.Set;
import java.util.TooManyListenersException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.ObjectInUseException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.TimeoutEvent;
import javax.sip.Transaction;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.CallGateway;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.line.SoundEngine;
import kr.dolbom.outreach.line.Trunk;
import org.jspecify.annotations.Nullable;

/** Our end of a telephone line: places calls over a trunk and answers the network's questions. */
public final class SipLine implements CallGateway, SipListener, AutoCloseable {

    private final Trunk trunk;
    private final SoundEngine sounds;
    private final SipStackExt stack;
    private final SipProvider provider;
    private final Messages messages;
    private final AuthenticationHelper authentication;
    private final Set<SipCall> calls = ConcurrentHashMap.newKeySet();
    /** Calls that rang for as long as they may. */
    private final Set<SipCall> unanswered = ConcurrentHashMap.newKeySet();

    private final AtomicLong sessions = new AtomicLong(System.currentTimeMillis());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon(true).name("ringing").factory());

    public SipLine(Trunk trunk, SoundEngine sounds) throws SipException {
        this.trunk = trunk;
        this.sounds = sounds;
        SipFactory factory = SipFactory.getInstance();
        factory.setPathName("gov.nist");
        try {
            messages = new Messages(trunk, factory);
            stack = (SipStackExt) factory.createSipStack(properties(trunk));
            provider = stack.createSipProvider(stack.createListeningPoint(
                    trunk.near().address(), trunk.near().port(), trunk.transport().word()));
            provider.addSipListener(this);
        } catch (InvalidArgumentException | TooManyListenersException | ObjectInUseException wrong) {
            throw new SipException("the line cannot be opened: " + trunk, wrong);
        }
        authentication = stack.getAuthenticationHelper((transaction, realm) -> new Digest(trunk), messages.headers());
        stack.start();
    }

    @Override
    public Call place(String number, CallNews news) {
        SipCall call = new SipCall(this, news, sounds.open(news));
        calls.add(call);
        try {
            String offer = Description.offer(trunk.near().address(), call.sound().port(), sessions.incrementAndGet());
            ClientTransaction invite =
                    provider.getNewClientTransaction(messages.invite(number, provider.getNewCallId(), offer));
            invite.setApplicationData(call);
            call.begins(invite);
            invite.sendRequest();
            clock.schedule(() -> stopRinging(call), trunk.limits().ringFor().toMillis(), TimeUnit.MILLISECONDS);
        } catch (SipException | ParseException | InvalidArgumentException notSent) {
            call.finish(Ending.of(Outcome.LINE_FAILED));
        }
        return call;
    }

    Messages messages() {
        return messages;
    }

    ClientTransaction authenticate(Response challenge, ClientTransaction transaction) throws SipException {
        return authentication.handleChallenge(challenge, transaction, provider, 30);
    }

    void send(Dialog dialog, Request request) throws SipException {
        dialog.sendRequest(provider.getNewClientTransaction(request));
    }

    void sendCancel(Request cancel) throws SipException {
        provider.getNewClientTransaction(cancel).sendRequest();
    }

    void forget(SipCall call) {
        calls.remove(call);
        unanswered.remove(call);
    }

    /** Whether a call we took back had rung for as long as it may, or was stopped by a person. */
    Ending takenBack(SipCall call) {
        return Ending.of(unanswered.contains(call) ? Outcome.NO_ANSWER : Outcome.CANCELLED);
    }

    private void stopRinging(SipCall call) {
        if (!call.isRinging()) return;
        unanswered.add(call);
        call.end();
    }

    @Override
    public void processResponse(ResponseEvent event) {
        ClientTransaction transaction = event.getClientTransaction();
        if (transaction == null) return;
        String method = ((CSeqHeader) event.getResponse().getHeader(CSeqHeader.NAME)).getMethod();
        SipCall call = call(transaction, event.getDialog());
        if (call == null) return;
        try {
            if (method.equals(Request.INVITE)) call.answers(event.getResponse(), transaction);
            else if (method.equals(Request.REFER) && event.getResponse().getStatusCode() >= 200)
                call.handedOver(event.getResponse().getStatusCode() < 300);
        } catch (SipException | InvalidArgumentException broken) {
            call.finish(Ending.of(Outcome.LINE_FAILED));
        }
    }

    @Override
    public void processRequest(RequestEvent event) {
        Request request = event.getRequest();
        try {
            switch (request.getMethod()) {
                case Request.ACK -> {}
                case Request.BYE -> farSideEnds(event);
                case Request.OPTIONS, Request.NOTIFY -> reply(event, Response.OK);
                case Request.INVITE -> reply(event, Response.TEMPORARILY_UNAVAILABLE);
                default -> reply(event, Response.METHOD_NOT_ALLOWED);
            }
        } catch (SipException | ParseException | InvalidArgumentException cannotReply) {
            // The far side asks again, or gives up by itself.
        }
    }

    private void farSideEnds(RequestEvent event) throws SipException, ParseException, InvalidArgumentException {
        reply(event, Response.OK);
        SipCall call =
                event.getDialog() == null ? null : (SipCall) event.getDialog().getApplicationData();
        if (call != null) call.farSideEnds();
    }

    private void reply(RequestEvent event, int status) throws SipException, ParseException, InvalidArgumentException {
        ServerTransaction transaction = event.getServerTransaction() == null
                ? provider.getNewServerTransaction(event.getRequest())
                : event.getServerTransaction();
        transaction.sendResponse(messages.answer(status, event.getRequest()));
    }

    private @Nullable SipCall call(Transaction transaction, @Nullable Dialog dialog) {
        SipCall call = (SipCall) transaction.getApplicationData();
        if (call != null && dialog != null) dialog.setApplicationData(call);
        return call != null || dialog == null ? call : (SipCall) dialog.getApplicationData();
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        if (event.isServerTransaction()) return;
        ClientTransaction transaction = event.getClientTransaction();
        SipCall call = call(transaction, transaction.getDialog());
        if (call != null && transaction.getRequest().getMethod().equals(Request.INVITE)) call.noAnswerAtAll();
    }

    @Override
    public void processIOException(IOExceptionEvent event) {}

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {}

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {}

    @Override
    public void close() {
        Set.copyOf(calls).forEach(SipCall::end);
        clock.shutdownNow();
        stack.stop();
    }

    private static Properties properties(Trunk trunk) {
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", "dolbom-" + UUID.randomUUID());
        properties.setProperty(
                "javax.sip.OUTBOUND_PROXY",
                trunk.proxies().getFirst().host() + ":" + trunk.proxies().getFirst().port() + "/" + trunk.transport().word());
        properties.setProperty("gov.nist.javax.sip.STACK_LOGGER", QuietLog.class.getName());
        properties.setProperty("gov.nist.javax.sip.SERVER_LOGGER", QuietLog.class.getName());
        properties.setProperty("gov.nist.javax.sip.DELIVER_UNSOLICITED_NOTIFY", "true");
        // The default for TCP never gets an answer back (RestComm/jain-sip #164).
        properties.setProperty(
                "gov.nist.javax.sip.MESSAGE_PROCESSOR_FACTORY", "gov.nist.javax.sip.stack.OIOMessageProcessorFactory");
        return properties;
    }

    private record Digest(Trunk trunk) implements UserCredentials {

        @Override
        public String getUserName() {
            return trunk.account().user();
        }

        @Override
        public String getPassword() {
            return trunk.account().password();
        }

        @Override
        public String getSipDomain() {
            return trunk.proxies().getFirst().host();
        }
    }
}
