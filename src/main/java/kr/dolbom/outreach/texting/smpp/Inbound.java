package kr.dolbom.outreach.texting.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dolbom.outreach.texting.Deliveries;
import kr.dolbom.outreach.texting.Delivery;
import kr.dolbom.outreach.texting.Receipt;
import kr.dolbom.outreach.texting.TextReplies;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What the centre brings: receipts and people's replies. It is answered when they are kept, so it can bring them again. */
final class Inbound implements MessageReceiverListener {

    private static final Logger LOG = LoggerFactory.getLogger(Inbound.class);
    private static final Pattern ID = Pattern.compile("(?i)\\bid:(\\S+)");
    private static final Pattern STATE = Pattern.compile("(?i)\\bstat:(\\w+)");
    private static final Pattern ERROR = Pattern.compile("(?i)\\berr:(\\w+)");
    private static final byte UCS2 = 8;

    private final SmppSettings settings;
    private final Deliveries deliveries;
    private final TextReplies replies;

    Inbound(SmppSettings settings, Deliveries deliveries, TextReplies replies) {
        this.settings = settings;
        this.deliveries = deliveries;
        this.replies = replies;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        try {
            if (message.isSmscDeliveryReceipt()) receipt(message);
            else replies.heard(message.getSourceAddr(), words(message), message.getDestAddress(), name(message));
        } catch (DataAccessException | TransactionException notKept) {
            LOG.warn("a receipt or reply was not kept and is asked for again", notKept);
            throw new ProcessRequestException("try again", SMPPConstant.STAT_ESME_RX_T_APPN, notKept);
        }
    }

    private void receipt(DeliverSm message) {
        String told = new String(body(message), StandardCharsets.ISO_8859_1);
        Optional<String> id = id(message, told);
        Optional<Delivery> outcome = found(STATE, told).flatMap(Inbound::outcome);
        if (id.isEmpty() || outcome.isEmpty()) return;
        deliveries.receipt(new Receipt(
                SmppCarrier.NAME,
                id.get(),
                message.getSourceAddr(),
                outcome.get(),
                found(ERROR, told).map(code -> "SMPP err " + code).orElse("")));
    }

    private Optional<String> id(DeliverSm message, String told) {
        return Optional.of(name(message))
                .filter(name -> !name.isEmpty())
                .or(() -> found(ID, told).map(this::asAnswered));
    }

    /** Empty when the centre gives none, as most do for replies. */
    private static String name(DeliverSm message) {
        OptionalParameter.Receipted_message_id named =
                message.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        return named == null ? "" : named.getValueAsString();
    }

    private String asAnswered(String id) {
        boolean decimal = settings.receiptIds() == SmppSettings.ReceiptIds.DECIMAL_OF_HEX && id.matches("\\d{1,18}");
        return decimal ? Long.toHexString(Long.parseLong(id)) : id;
    }

    /** Nothing for the states on the way. */
    private static Optional<Delivery> outcome(String state) {
        return switch (state) {
            case "DELIVRD" -> Optional.of(Delivery.DELIVERED);
            case "EXPIRED" -> Optional.of(Delivery.EXPIRED);
            case "UNDELIV", "REJECTD", "DELETED", "UNKNOWN" -> Optional.of(Delivery.FAILED);
            default -> Optional.empty();
        };
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private String words(DeliverSm message) {
        if (message.getDataCoding() == UCS2) return Letters.UCS2.text(body(message));
        return Letters.MS949.text(body(message));
    }

    private static byte[] body(DeliverSm message) {
        OptionalParameter.Message_payload payload =
                message.getOptionalParameter(OptionalParameter.Message_payload.class);
        return payload == null ? message.getShortMessage() : payload.getValue();
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        LOG.debug("an alert is of no use here");
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not taken", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
