package kr.dolbom.outreach.talk.drill;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TooManyListenersException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sip.Dialog;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.SipStack;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.header.CallIdHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ReferToHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;
import kr.dolbom.outreach.line.SoundEngine;
import kr.dolbom.outreach.line.SoundPath;
import kr.dolbom.outreach.line.sip.QuietLog;
import kr.dolbom.outreach.sound.Companding;

/** All telephones of the drill behind one exchange: rings, refuses, answers and hands over as each person does. */
final class Telephones implements SipListener, Network {

    private static final Pattern HOST = Pattern.compile("c=IN IP4 (\\S+)");
    private static final Pattern PORT = Pattern.compile("m=audio (\\d+) ");
    private static final int KEYS = 101;

    private final int port;
    private final Map<String, Person> people;
    private final Stopwatch watch;
    private final Set<String> putThrough = ConcurrentHashMap.newKeySet();
    private final SoundEngine sounds;
    private final SipStack stack;
    private final SipProvider provider;
    private final HeaderFactory headers;
    private final MessageFactory messages;
    private final AddressFactory addresses;
    private final Map<String, ServerTransaction> ringing = new ConcurrentHashMap<>();

    Telephones(int port, int firstSoundPort, Map<String, Person> people, Stopwatch watch) throws SipException {
        this.port = port;
        this.people = Map.copyOf(people);
        this.watch = watch;
        this.sounds = new SoundEngine(InetAddress.getLoopbackAddress(), firstSoundPort, firstSoundPort + 998);
        SipFactory factory = SipFactory.getInstance();
        factory.setPathName("gov.nist");
        headers = factory.createHeaderFactory();
        messages = factory.createMessageFactory();
        addresses = factory.createAddressFactory();
        stack = factory.createSipStack(properties());
        try {
            provider = stack.createSipProvider(stack.createListeningPoint("127.0.0.1", port, "udp"));
            provider.addSipListener(this);
        } catch (InvalidArgumentException | TooManyListenersException wrong) {
            throw new SipException("no telephones", wrong);
        }
        stack.start();
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", "telephones-" + UUID.randomUUID());
        properties.setProperty("gov.nist.javax.sip.STACK_LOGGER", QuietLog.class.getName());
        properties.setProperty("gov.nist.javax.sip.SERVER_LOGGER", QuietLog.class.getName());
        return properties;
    }

    @Override
    public void processRequest(RequestEvent event) {
        Request request = event.getRequest();
        try {
            switch (request.getMethod()) {
                case Request.INVITE -> invited(request, transaction(event));
                case Request.CANCEL -> cancelled(event);
                case Request.BYE -> ended(event);
                case Request.REFER -> referred(event);
                case Request.OPTIONS -> transaction(event).sendResponse(respond(request, Response.OK));
                default -> {}
            }
        } catch (SipException | ParseException | InvalidArgumentException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private ServerTransaction transaction(RequestEvent event) throws SipException {
        return event.getServerTransaction() == null
                ? provider.getNewServerTransaction(event.getRequest())
                : event.getServerTransaction();
    }

    private void invited(Request request, ServerTransaction transaction)
            throws SipException, ParseException, InvalidArgumentException {
        Person person = people.get(called(request));
        if (person == null) {
            refuse(transaction, 404, 1);
            return;
        }
        switch (person.does()) {
            case BUSY -> refuse(transaction, 486, 17);
            case DECLINES -> refuse(transaction, 603, 21);
            case UNKNOWN -> refuse(transaction, 404, 1);
            case UNREACHABLE -> refuse(transaction, 480, 20);
            case RINGS_OUT -> ring(transaction);
            case ANSWERS, MACHINE -> answer(transaction, new Citizen(person, watch));
        }
    }

    private void ring(ServerTransaction transaction) throws SipException, ParseException, InvalidArgumentException {
        ringing.put(callId(transaction.getRequest()), transaction);
        transaction.sendResponse(respond(transaction.getRequest(), Response.RINGING));
    }

    private void refuse(ServerTransaction transaction, int status, int cause)
            throws SipException, ParseException, InvalidArgumentException {
        Response refusal = respond(transaction.getRequest(), status);
        refusal.addHeader(headers.createReasonHeader("Q.850", cause, "network"));
        transaction.sendResponse(refusal);
    }

    private void answer(ServerTransaction transaction, Citizen citizen)
            throws SipException, ParseException, InvalidArgumentException {
        ring(transaction);
        SoundPath sound = sounds.open(citizen);
        String offer = new String(transaction.getRequest().getRawContent(), StandardCharsets.UTF_8);
        InetSocketAddress far = new InetSocketAddress(found(HOST, offer), Integer.parseInt(found(PORT, offer)));
        sound.sendTo(far, Companding.A_LAW, KEYS);
        Response ok = respond(transaction.getRequest(), Response.OK);
        ok.setContent(description(sound.port()), headers.createContentTypeHeader("application", "sdp"));
        Dialog dialog = transaction.getDialog();
        dialog.setApplicationData(new Talking(called(transaction.getRequest()), citizen));
        transaction.sendResponse(ok);
        citizen.answers(sound, () -> hangUp(dialog));
    }

    private void hangUp(Dialog dialog) {
        try {
            dialog.sendRequest(provider.getNewClientTransaction(dialog.createRequest(Request.BYE)));
        } catch (SipException theyWereQuicker) {
            // Both hang up: it is over either way.
        }
    }

    private void cancelled(RequestEvent event) throws SipException, ParseException, InvalidArgumentException {
        event.getServerTransaction().sendResponse(messages.createResponse(Response.OK, event.getRequest()));
        ServerTransaction invite = ringing.remove(callId(event.getRequest()));
        if (invite != null) invite.sendResponse(respond(invite.getRequest(), Response.REQUEST_TERMINATED));
    }

    private void ended(RequestEvent event) throws SipException, ParseException, InvalidArgumentException {
        transaction(event).sendResponse(messages.createResponse(Response.OK, event.getRequest()));
        if (event.getDialog() != null && event.getDialog().getApplicationData() instanceof Talking talking)
            talking.citizen().isLeft();
    }

    /** The network takes the citizen to the person and has no more need of us. */
    private void referred(RequestEvent event) throws SipException, ParseException, InvalidArgumentException {
        String to = ((ReferToHeader) event.getRequest().getHeader(ReferToHeader.NAME))
                .getAddress()
                .getURI()
                .toString();
        transaction(event).sendResponse(messages.createResponse(Response.ACCEPTED, event.getRequest()));
        if (event.getDialog().getApplicationData() instanceof Talking talking) {
            talking.citizen().isLeft();
            if (to.contains(Home.OFFICER)) putThrough.add(talking.number());
        }
        hangUp(event.getDialog());
    }

    private record Talking(String number, Citizen citizen) {}

    private static String called(Request request) {
        return ((SipURI) request.getRequestURI()).getUser();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public boolean isPutThrough(String number) {
        return putThrough.contains(number);
    }

    private Response respond(Request request, int status) throws ParseException, InvalidArgumentException {
        Response response = messages.createResponse(status, request);
        ((ToHeader) response.getHeader(ToHeader.NAME))
                .setTag("citizen" + Integer.toHexString(callId(request).hashCode()));
        SipURI contact = addresses.createSipURI("citizen", "127.0.0.1");
        contact.setPort(port);
        response.addHeader(headers.createContactHeader(addresses.createAddress(contact)));
        return response;
    }

    private static String callId(Request request) {
        return ((CallIdHeader) request.getHeader(CallIdHeader.NAME)).getCallId();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) throw new IllegalArgumentException("no " + pattern);
        return matcher.group(1);
    }

    private static String description(int soundPort) {
        return String.join(
                "\r\n",
                "v=0",
                "o=citizen 1 1 IN IP4 127.0.0.1",
                "s=-",
                "c=IN IP4 127.0.0.1",
                "t=0 0",
                "m=audio " + soundPort + " RTP/AVP 8 " + KEYS,
                "a=rtpmap:8 PCMA/8000",
                "a=rtpmap:" + KEYS + " telephone-event/8000",
                "a=ptime:20",
                "");
    }

    @Override
    public void processResponse(ResponseEvent event) {}

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
        stack.stop();
        sounds.close();
    }
}
