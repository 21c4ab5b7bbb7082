package kr.dolbom.outreach.line.sip;

import gov.nist.javax.sip.header.HeaderFactoryExt;
import gov.nist.javax.sip.header.extensions.ReferredByHeader;
import gov.nist.javax.sip.header.extensions.SessionExpiresHeader;
import gov.nist.javax.sip.header.ims.PAssertedIdentityHeader;
import gov.nist.javax.sip.message.SIPMessage;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.PeerUnavailableException;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.address.Address;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.ExpiresHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.Header;
import javax.sip.header.HeaderAddress;
import javax.sip.header.HeaderFactory;
import javax.sip.header.MinExpiresHeader;
import javax.sip.header.ProxyAuthenticateHeader;
import javax.sip.header.RSeqHeader;
import javax.sip.header.ReasonHeader;
import javax.sip.header.ReferToHeader;
import javax.sip.header.RequireHeader;
import javax.sip.header.RetryAfterHeader;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.header.WWWAuthenticateHeader;
import javax.sip.message.Message;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;
import kr.dolbom.outreach.line.Trunk;
import kr.dolbom.outreach.line.Trunk.Proxy;
import org.jspecify.annotations.Nullable;

/** Writes and reads the messages of one trunk. */
final class Messages {

    private static final int HOPS = 70;
    private static final String METHODS = "INVITE, ACK, CANCEL, BYE, OPTIONS, UPDATE, NOTIFY, INFO, PRACK";
    private static final Set<String> EXTENSIONS = Set.of("timer", "100rel");
    private static final Pattern KEY = Pattern.compile("(?i)^\\s*(?:Signal\\s*=\\s*)?([0-9*#])\\s*(?:$|\\R)");
    private static final Pattern PROGRESS = Pattern.compile("^SIP/2\\.0 (\\d{3})\\b");

    private final Trunk trunk;
    private final AddressFactory addresses;
    private final HeaderFactoryExt headers;
    private final MessageFactory messages;

    Messages(Trunk trunk, SipFactory factory) throws PeerUnavailableException {
        this.trunk = trunk;
        this.addresses = factory.createAddressFactory();
        this.headers = (HeaderFactoryExt) factory.createHeaderFactory();
        this.messages = factory.createMessageFactory();
    }

    HeaderFactory headers() {
        return headers;
    }

    /** A call to the number, with our description of the sound. */
    Request invite(Proxy through, String number, CallIdHeader callId, String description)
            throws ParseException, InvalidArgumentException {
        Request invite = request(Request.INVITE, through, number, callId);
        invite.addHeader(contact());
        invite.addHeader(headers.createAllowHeader(METHODS));
        invite.addHeader(
                headers.createPAssertedIdentityHeader(address(trunk.account().sender(), through.host())));
        describe(invite, description);
        return invite;
    }

    /** Asks whether the network is there. */
    Request options(Proxy through, CallIdHeader callId) throws ParseException, InvalidArgumentException {
        return request(Request.OPTIONS, through, trunk.account().user(), callId);
    }

    /** Where calls for us are to be sent, for so long; zero takes it back. */
    Request register(Proxy through, CallIdHeader callId, long sequence, Duration expires)
            throws ParseException, InvalidArgumentException {
        Address who = address(trunk.account().user(), through.host());
        SipURI registrar = uri(null, through);
        Request register = messages.createRequest(
                registrar,
                Request.REGISTER,
                callId,
                headers.createCSeqHeader(sequence, Request.REGISTER),
                headers.createFromHeader(who, tag()),
                headers.createToHeader(who, null),
                via(),
                headers.createMaxForwardsHeader(HOPS));
        register.addHeader(contact());
        register.addHeader(headers.createExpiresHeader((int) expires.toSeconds()));
        return register;
    }

    /** How long the network keeps it: its word about our own address counts more than the one about all. */
    static Optional<Duration> expires(Response response, Trunk trunk) {
        for (ListIterator<?> all = response.getHeaders(ContactHeader.NAME); all.hasNext(); )
            if (all.next() instanceof ContactHeader contact
                    && isOurs(contact.getAddress().getURI(), trunk)
                    && contact.getExpires() > 0) return Optional.of(Duration.ofSeconds(contact.getExpires()));
        ExpiresHeader one = response.getExpires();
        return one == null || one.getExpires() <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(one.getExpires()));
    }

    private static boolean isOurs(URI uri, Trunk trunk) {
        return uri instanceof SipURI own
                && own.getHost().equals(trunk.near().address())
                && own.getPort() == trunk.near().port();
    }

    static Duration leastExpires(Response response) {
        return response.getHeader(MinExpiresHeader.NAME) instanceof MinExpiresHeader least
                ? Duration.ofSeconds(least.getExpires())
                : Duration.ZERO;
    }

    Response answer(int status, Request request) throws ParseException {
        Response response = messages.createResponse(status, request);
        response.addHeader(contact());
        response.addHeader(headers.createAllowHeader(METHODS));
        keepTimer(request, response);
        return response;
    }

    /** The far side wants the call refreshed now and then: it does so itself, unless it says that we are to (RFC 4028). */
    private void keepTimer(Request request, Response response) throws ParseException {
        Header timer = request.getHeader(SessionExpiresHeader.NAME);
        if (!(timer instanceof SessionExpiresHeader wanted) || response.getStatusCode() != Response.OK) return;
        SessionExpiresHeader kept = (SessionExpiresHeader) wanted.clone();
        if (!"uas".equals(kept.getRefresher())) kept.setRefresher("uac");
        response.addHeader(kept);
        response.addHeader(headers.createRequireHeader("timer"));
    }

    /** Within which time we are to refresh the call, if we are: in a request the "uas" is we, in an answer the "uac". */
    static Optional<Duration> oursToRefresh(Message message) {
        String us = message instanceof Request ? "uas" : "uac";
        return message.getHeader(SessionExpiresHeader.NAME) instanceof SessionExpiresHeader timer
                        && us.equals(timer.getRefresher())
                        && timer.getExpires() > 0
                ? Optional.of(Duration.ofSeconds(timer.getExpires()))
                : Optional.empty();
    }

    /** Only says that we are still there. */
    Request refresh(Dialog open, Duration within) throws SipException, ParseException, InvalidArgumentException {
        Request update = open.createRequest(Request.UPDATE);
        SessionExpiresHeader timer = headers.createSessionExpiresHeader((int) within.toSeconds());
        timer.setRefresher("uac");
        update.addHeader(timer);
        update.addHeader(headers.createSupportedHeader("timer"));
        return update;
    }

    /** What a refusal insists on; empty when we cannot do all of it. */
    static Set<String> demanded(Response refusal) {
        Set<String> demanded = new TreeSet<>();
        for (ListIterator<?> all = refusal.getHeaders(RequireHeader.NAME); all.hasNext(); )
            demanded.add(((RequireHeader) all.next()).getOptionTag());
        return EXTENSIONS.containsAll(demanded) ? demanded : Set.of();
    }

    /** The same call once more, with what the network insists on. */
    Request offering(Set<String> extensions, Request refused) throws ParseException, InvalidArgumentException {
        Request again = (Request) refused.clone();
        CSeqHeader sequence = (CSeqHeader) again.getHeader(CSeqHeader.NAME);
        sequence.setSeqNumber(sequence.getSeqNumber() + 1);
        ((ViaHeader) again.getHeader(ViaHeader.NAME)).removeParameter("branch");
        for (String extension : extensions) again.addHeader(headers.createSupportedHeader(extension));
        return again;
    }

    /** Whether a ring has to be confirmed, because its sender will repeat it otherwise and give the call up (RFC 3262). */
    static boolean isToBeConfirmed(Response response) {
        return response.getHeader(RSeqHeader.NAME) != null && demandsConfirmation(response);
    }

    private static boolean demandsConfirmation(Response response) {
        for (ListIterator<?> all = response.getHeaders(RequireHeader.NAME); all.hasNext(); )
            if (((RequireHeader) all.next()).getOptionTag().equalsIgnoreCase("100rel")) return true;
        return false;
    }

    /** A challenge that finds nothing wrong but the age of the number we answered with. */
    static boolean isStale(Response challenge) {
        return Stream.of(WWWAuthenticateHeader.NAME, ProxyAuthenticateHeader.NAME)
                .map(challenge::getHeader)
                .anyMatch(header -> header instanceof WWWAuthenticateHeader one && one.isStale());
    }

    /** A key that comes as a message: as "Signal=5", or the key alone. */
    static Optional<Character> key(Request info) {
        ContentTypeHeader type = (ContentTypeHeader) info.getHeader(ContentTypeHeader.NAME);
        if (type == null || !type.getContentSubType().toLowerCase(Locale.ROOT).startsWith("dtmf"))
            return Optional.empty();
        return content(info)
                .map(KEY::matcher)
                .filter(Matcher::find)
                .map(key -> key.group(1).charAt(0));
    }

    void describe(Message message, String description) throws ParseException {
        message.setContent(description, headers.createContentTypeHeader("application", "sdp"));
    }

    /** Where a handed-over citizen is to be sent. */
    ReferToHeader referTo(String number) throws ParseException {
        return headers.createReferToHeader(address(number, host()));
    }

    /** In whose name. */
    Header referredBy() throws ParseException {
        return headers.createHeader(
                ReferredByHeader.NAME, address(trunk.account().sender(), host()).toString());
    }

    /** How far a transfer has come, as a NOTIFY says it: the status of the call to the person (RFC 3515). */
    static Optional<Integer> progress(Message notify) {
        return content(notify)
                .map(String::strip)
                .map(PROGRESS::matcher)
                .filter(Matcher::find)
                .map(status -> Integer.valueOf(status.group(1)));
    }

    /** Who calls, as digits written at home; the network's own word counts more than the telephone's. */
    static Optional<String> caller(Request invite) {
        Header asserted = invite.getHeader(PAssertedIdentityHeader.NAME);
        HeaderAddress who =
                asserted instanceof HeaderAddress known ? known : (HeaderAddress) invite.getHeader(FromHeader.NAME);
        return who.getAddress().getURI() instanceof SipURI uri
                ? Optional.ofNullable(uri.getUser()).flatMap(Messages::digits)
                : Optional.empty();
    }

    private static Optional<String> digits(String user) {
        String digits = user.replaceFirst("^(\\+82|0082|82)0?", "0").replaceAll("[-. ]", "");
        return digits.matches("\\d{3,15}") ? Optional.of(digits) : Optional.empty();
    }

    static Optional<Duration> retryAfter(Message message) {
        return message.getHeader(RetryAfterHeader.NAME) instanceof RetryAfterHeader wait
                ? Optional.of(Duration.ofSeconds(wait.getRetryAfter()))
                : Optional.empty();
    }

    static boolean isWithinCall(Request request) {
        return ((ToHeader) request.getHeader(ToHeader.NAME)).getTag() != null;
    }

    static boolean hasContent(Message message) {
        return content(message).isPresent();
    }

    private static Optional<String> content(Message message) {
        return Optional.ofNullable(message.getRawContent())
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .filter(content -> !content.isBlank());
    }

    static Optional<Description> description(Message message) {
        return content(message).flatMap(Description::read);
    }

    /** The network's reason in the terms of Q.850. */
    static Optional<Integer> cause(Message message) {
        for (ListIterator<?> reasons = ((SIPMessage) message).getHeaders(ReasonHeader.NAME); reasons.hasNext(); ) {
            ReasonHeader reason = (ReasonHeader) reasons.next();
            if (reason.getProtocol().equalsIgnoreCase("Q.850")) return Optional.of(reason.getCause());
        }
        return Optional.empty();
    }

    private Request request(String method, Proxy through, String number, CallIdHeader callId)
            throws ParseException, InvalidArgumentException {
        return messages.createRequest(
                uri(number, through),
                method,
                callId,
                headers.createCSeqHeader(1L, method),
                headers.createFromHeader(address(trunk.account().sender(), through.host()), tag()),
                headers.createToHeader(address(number, through.host()), null),
                via(),
                headers.createMaxForwardsHeader(HOPS));
    }

    /** A list that can grow: the library adds to it. */
    private List<ViaHeader> via() throws ParseException, InvalidArgumentException {
        List<ViaHeader> via = new ArrayList<>();
        via.add(headers.createViaHeader(
                trunk.near().address(), trunk.near().port(), trunk.transport().name(), null));
        return via;
    }

    private ContactHeader contact() throws ParseException {
        SipURI uri = addresses.createSipURI(trunk.account().user(), trunk.near().address());
        uri.setPort(trunk.near().port());
        uri.setTransportParam(trunk.transport().word());
        return headers.createContactHeader(addresses.createAddress(uri));
    }

    private Address address(String user, String host) throws ParseException {
        return addresses.createAddress(addresses.createSipURI(user, host));
    }

    private SipURI uri(@Nullable String user, Proxy through) throws ParseException {
        SipURI uri = addresses.createSipURI(user, through.host());
        uri.setPort(through.port());
        uri.setTransportParam(trunk.transport().word());
        return uri;
    }

    private String host() {
        return trunk.proxies().getFirst().host();
    }

    private static String tag() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
