package kr.dolbom.outreach.line.sip;

import gov.nist.javax.sip.message.SIPMessage;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.UUID;
import javax.sip.InvalidArgumentException;
import javax.sip.PeerUnavailableException;
import javax.sip.SipFactory;
import javax.sip.address.Address;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ReasonHeader;
import javax.sip.header.ReferToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Message;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;
import kr.dolbom.outreach.line.Trunk;

/** Writes and reads the messages of one trunk. */
final class Messages {

    private static final int HOPS = 70;

    private final Trunk trunk;
    private final AddressFactory addresses;
    private final HeaderFactory headers;
    private final MessageFactory messages;

    Messages(Trunk trunk, SipFactory factory) throws PeerUnavailableException {
        this.trunk = trunk;
        this.addresses = factory.createAddressFactory();
        this.headers = factory.createHeaderFactory();
        this.messages = factory.createMessageFactory();
    }

    HeaderFactory headers() {
        return headers;
    }

    /** A call to the number, with our description of the sound. */
    Request invite(String number, CallIdHeader callId, String description)
            throws ParseException, InvalidArgumentException {
        Request invite = request(Request.INVITE, number, callId);
        invite.addHeader(contact());
        invite.addHeader(headers.createAllowHeader("INVITE, ACK, CANCEL, BYE, OPTIONS, REFER, NOTIFY"));
        describe(invite, description);
        return invite;
    }

    /** Asks whether the network is there. */
    Request options(CallIdHeader callId) throws ParseException, InvalidArgumentException {
        return request(Request.OPTIONS, trunk.account().user(), callId);
    }

    Response answer(int status, Request request) throws ParseException {
        Response response = messages.createResponse(status, request);
        response.addHeader(contact());
        return response;
    }

    void describe(Message message, String description) throws ParseException {
        message.setContent(description, headers.createContentTypeHeader("application", "sdp"));
    }

    /** Where a handed-over citizen is to be sent. */
    ReferToHeader referTo(String number) throws ParseException {
        return headers.createReferToHeader(address(number, trunk.proxies().getFirst().host()));
    }

    static Optional<Description> description(Message message) {
        return Optional.ofNullable(message.getRawContent())
                .flatMap(content -> Description.read(new String(content, StandardCharsets.UTF_8)));
    }

    /** The network's reason in the terms of Q.850. */
    static Optional<Integer> cause(Message message) {
        for (ListIterator<?> reasons = ((SIPMessage) message).getHeaders(ReasonHeader.NAME); reasons.hasNext(); ) {
            ReasonHeader reason = (ReasonHeader) reasons.next();
            if (reason.getProtocol().equalsIgnoreCase("Q.850")) return Optional.of(reason.getCause());
        }
        return Optional.empty();
    }

    private Request request(String method, String number, CallIdHeader callId)
            throws ParseException, InvalidArgumentException {
        CSeqHeader sequence = headers.createCSeqHeader(1L, method);
        Request request = messages.createRequest(
                uri(number, trunk.proxies().getFirst().host()),
                method,
                callId,
                sequence,
                headers.createFromHeader(address(trunk.account().user(), trunk.proxies().getFirst().host()), tag()),
                headers.createToHeader(address(number, trunk.proxies().getFirst().host()), null),
                via(),
                headers.createMaxForwardsHeader(HOPS));
        return request;
    }

    private List<ViaHeader> via() throws ParseException, InvalidArgumentException {
        List<ViaHeader> via = new ArrayList<>();
        via.add(headers.createViaHeader(
                trunk.near().address(), trunk.near().port(), trunk.transport().name(), null));
        return via;
    }

    private ContactHeader contact() throws ParseException {
        SipURI uri = addresses.createSipURI(trunk.account().user(), trunk.near().address());
        uri.setPort(trunk.near().port());
        uri.setTransportParam(trunk.transport().name());
        return headers.createContactHeader(addresses.createAddress(uri));
    }

    private Address address(String user, String host) throws ParseException {
        return addresses.createAddress(addresses.createSipURI(user, host));
    }

    private SipURI uri(String user, String host) throws ParseException {
        SipURI uri = addresses.createSipURI(user, host);
        uri.setPort(trunk.proxies().getFirst().port());
        uri.setTransportParam(trunk.transport().name());
        return uri;
    }

    private static String tag() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
