package kr.dolbom.outreach.line.sip;

import gov.nist.javax.sip.clientauthutils.DigestServerAuthenticationHelper;
import java.io.Closeable;
import java.net.InetAddress;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sip.Dialog;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.ListeningPoint;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.SipStack;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.address.AddressFactory;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ReferToHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;
import kr.dolbom.outreach.line.Listener;
import kr.dolbom.outreach.line.SoundEngine;
import kr.dolbom.outreach.line.SoundPath;

/** A telephone at the other end: what it does with a call is written in the last digits of the number that is dialled. */
@SuppressWarnings("NullAway.Init") // Filled when a call comes in.
final class Citizen implements SipListener, Closeable {

    static final String PASSWORD = "비밀번호";

    final List<String> seen = new CopyOnWriteArrayList<>();
    final SoundEngine sounds;
    final Listener ear;
    volatile SoundPath sound;
    private final String transport;
    private final int port;
    private final SipStack stack;
    private final SipProvider provider;
    private final HeaderFactory headers;
    private final MessageFactory messages;
    private final AddressFactory addresses;
    private final DigestServerAuthenticationHelper digest = new DigestServerAuthenticationHelper();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private volatile ServerTransaction ringing;
    private volatile Dialog dialog;

    Citizen(int port, String transport, Listener ear) throws Exception {
        this.port = port;
        this.transport = transport;
        this.ear = ear;
        sounds = new SoundEngine(InetAddress.getLoopbackAddress(), 23_000, 23_998);
        SipFactory factory = SipFactory.getInstance();
        factory.setPathName("gov.nist");
        headers = factory.createHeaderFactory();
        messages = factory.createMessageFactory();
        addresses = factory.createAddressFactory();
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", "citizen-" + UUID.randomUUID());
        properties.setProperty("gov.nist.javax.sip.STACK_LOGGER", QuietLog.class.getName());
        properties.setProperty("gov.nist.javax.sip.SERVER_LOGGER", QuietLog.class.getName());
        stack = factory.createSipStack(properties);
        ListeningPoint point = stack.createListeningPoint("127.0.0.1", port, transport);
        provider = stack.createSipProvider(point);
        provider.addSipListener(this);
        stack.start();
    }

    void hangUp() throws Exception {
        dialog.sendRequest(provider.getNewClientTransaction(dialog.createRequest(Request.BYE)));
    }

    @Override
    public void processRequest(RequestEvent event) {
        Request request = event.getRequest();
        seen.add(request.getMethod());
        try {
            switch (request.getMethod()) {
                case Request.INVITE -> invited(event);
                case Request.CANCEL -> cancelled(event);
                case Request.BYE -> event.getServerTransaction().sendResponse(messages.createResponse(200, request));
                case Request.REFER -> referred(event);
                default -> {}
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void invited(RequestEvent event) throws Exception {
        Request request = event.getRequest();
        ServerTransaction transaction = event.getServerTransaction() == null
                ? provider.getNewServerTransaction(request)
                : event.getServerTransaction();
        String number = ((javax.sip.address.SipURI) request.getRequestURI()).getUser();
        switch (number.substring(number.length() - 2)) {
            case "01" -> answer(transaction, request);
            case "02" -> refuse(transaction, request, 486, 17);
            case "03" -> refuse(transaction, request, 603, 21);
            case "04" -> refuse(transaction, request, 404, 1);
            case "05" -> ring(transaction, request);
            case "06" -> challenge(transaction, request);
            case "07" -> refuse(transaction, request, 480, 20);
            case "08" -> {
                ring(transaction, request);
                clock.schedule(() -> answer(transaction, request), 150, TimeUnit.MILLISECONDS);
            }
            default -> {}
        }
    }

    private Void answer(ServerTransaction transaction, Request request) throws Exception {
        Description offer = Messages.description(request).orElseThrow();
        sound = sounds.open(ear);
        sound.sendTo(offer.address(), offer.companding(), offer.keyPayloadType());
        Response ok = respond(request, 200);
        ok.setContent(
                offer.answer(new Description.Near("127.0.0.1", sound.port(), 1, 1)),
                headers.createContentTypeHeader("application", "sdp"));
        dialog = transaction.getDialog();
        transaction.sendResponse(ok);
        return null;
    }

    private void refuse(ServerTransaction transaction, Request request, int status, int cause) throws Exception {
        Response refusal = respond(request, status);
        refusal.addHeader(headers.createReasonHeader("Q.850", cause, "network"));
        transaction.sendResponse(refusal);
    }

    private void ring(ServerTransaction transaction, Request request) throws Exception {
        ringing = transaction;
        transaction.sendResponse(respond(request, 180));
    }

    private void challenge(ServerTransaction transaction, Request request) throws Exception {
        if (digest.doAuthenticatePlainTextPassword(request, PASSWORD)) {
            answer(transaction, request);
            return;
        }
        Response challenge = respond(request, 407);
        digest.generateChallenge(headers, challenge, "dolbom.test");
        transaction.sendResponse(challenge);
    }

    private void cancelled(RequestEvent event) throws Exception {
        event.getServerTransaction().sendResponse(messages.createResponse(200, event.getRequest()));
        ringing.sendResponse(respond(ringing.getRequest(), 487));
    }

    private void referred(RequestEvent event) throws Exception {
        seen.add(((ReferToHeader) event.getRequest().getHeader(ReferToHeader.NAME))
                .getAddress()
                .getURI()
                .toString());
        event.getServerTransaction().sendResponse(messages.createResponse(202, event.getRequest()));
        Request notify = event.getDialog().createRequest(Request.NOTIFY);
        notify.addHeader(headers.createEventHeader("refer"));
        notify.addHeader(headers.createSubscriptionStateHeader("terminated"));
        notify.setContent("SIP/2.0 200 OK", headers.createContentTypeHeader("message", "sipfrag"));
        event.getDialog().sendRequest(provider.getNewClientTransaction(notify));
    }

    private Response respond(Request request, int status) throws Exception {
        Response response = messages.createResponse(status, request);
        ((ToHeader) response.getHeader(ToHeader.NAME)).setTag("citizen" + port);
        javax.sip.address.SipURI contact = addresses.createSipURI("citizen", "127.0.0.1");
        contact.setPort(port);
        contact.setTransportParam(transport);
        response.addHeader(headers.createContactHeader(addresses.createAddress(contact)));
        return response;
    }

    @Override
    public void processResponse(ResponseEvent event) {
        seen.add(String.valueOf(event.getResponse().getStatusCode()));
    }

    @Override
    public void processTimeout(TimeoutEvent event) {}

    @Override
    public void processIOException(IOExceptionEvent event) {}

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {}

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {}

    @Override
    public void close() {
        clock.shutdownNow();
        stack.stop();
        sounds.close();
    }
}
