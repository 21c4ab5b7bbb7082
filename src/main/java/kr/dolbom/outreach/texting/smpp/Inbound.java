package kr.dolbom.outreach.texting.smpp;

import java.nio.charset.Charset;
import kr.dolbom.outreach.texting.Deliveries;
import kr.dolbom.outreach.texting.Receipt;
import kr.dolbom.outreach.texting.ReplyPart;
import kr.dolbom.outreach.texting.ReplyParts;
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
    private static final byte UCS2 = 8;

    private final SmppSettings settings;
    private final Deliveries deliveries;
    private final TextReplies replies;
    private final ReplyParts parts;

    Inbound(SmppSettings settings, Deliveries deliveries, TextReplies replies, ReplyParts parts) {
        this.settings = settings;
        this.deliveries = deliveries;
        this.replies = replies;
        this.parts = parts;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        try {
            if (message.isSmscDeliveryReceipt() || message.isIntermediateDeliveryNotification()) receipt(message);
            else reply(message);
        } catch (DataAccessException | TransactionException notKept) {
            LOG.warn("a receipt or reply was not kept and is asked for again", notKept);
            throw new ProcessRequestException("try again", SMPPConstant.STAT_ESME_RX_T_APPN, notKept);
        }
    }

    private void receipt(DeliverSm message) {
        Told told = Told.by(message, body(message), settings.receiptIds());
        if (told.id().isEmpty()) LOG.warn("a receipt that names no text");
        if (told.id().isEmpty() || told.outcome().isEmpty()) return;
        deliveries.receipt(new Receipt(
                SmppCarrier.NAME,
                told.id().get(),
                message.getSourceAddr(),
                told.outcome().get(),
                told.error().map(code -> "SMPP err " + code).orElse("")));
    }

    private void reply(DeliverSm message) {
        Place place = Place.of(message, body(message));
        Charset letters = (message.getDataCoding() == UCS2 ? Letters.UCS2 : Letters.MS949).charset();
        ReplyPart part = new ReplyPart(
                message.getSourceAddr(),
                message.getDestAddress(),
                place.reference(),
                place.place(),
                place.of(),
                letters,
                place.words());
        if (part.isOfMany()) parts.heard(part);
        else replies.heard(part.number(), new String(part.words(), letters), part.to(), Told.name(message));
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
