package kr.dolbom.outreach.texting.smpp;

import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.dolbom.outreach.texting.Carrier;
import kr.dolbom.outreach.texting.Handed;
import kr.dolbom.outreach.texting.Outgoing;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/** Submits texts to a short message centre. */
final class SmppCarrier implements Carrier, AutoCloseable {

    static final String NAME = "smpp";
    private static final byte UCS2 = 8;
    private static final Set<Integer> FOR_NOW = Set.of(
            SMPPConstant.STAT_ESME_RSYSERR,
            SMPPConstant.STAT_ESME_RMSGQFUL,
            SMPPConstant.STAT_ESME_RTHROTTLED,
            SMPPConstant.STAT_ESME_RX_T_APPN);

    private final SmppSettings settings;
    private final SmppConnection connection;
    private final Bucket rate;
    private final DataCoding coding;

    SmppCarrier(SmppSettings settings, SmppConnection connection) {
        this.settings = settings;
        this.connection = connection;
        this.coding =
                DataCodings.newInstance(settings.letters() == Letters.UCS2 ? UCS2 : (byte) settings.ms949Coding());
        // A tenth of a second's worth at once, so that a burst stays within any second.
        this.rate = Bucket.builder()
                .addLimit(limit -> limit.capacity(Math.max(1, settings.perSecond() / 10))
                        .refillGreedy(settings.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOpen() {
        return connection.bound().isPresent();
    }

    @Override
    public int window() {
        return settings.window();
    }

    @Override
    public void pace() throws InterruptedException {
        rate.asBlocking().consume(1);
    }

    @Override
    public Handed hand(Outgoing text) {
        List<String> messages = new ArrayList<>();
        for (Submission part : Submission.of(text, settings)) {
            Optional<Handed> trouble = submit(text, part, messages);
            if (trouble.isPresent()) return messages.isEmpty() ? trouble.get() : halfway(messages, trouble.get());
        }
        return new Handed.Accepted(messages);
    }

    /** Some parts are gone already: sending all of them again would be sending twice. */
    private static Handed halfway(List<String> messages, Handed trouble) {
        String told = messages.size() + "조각을 보낸 뒤: " + trouble;
        return trouble instanceof Handed.Unknown ? new Handed.Unknown(told) : new Handed.Refused(told);
    }

    private Optional<Handed> submit(Outgoing text, Submission part, List<String> messages) {
        Optional<SMPPSession> session = connection.bound();
        if (session.isEmpty()) return Optional.of(new Handed.Later("통신사와 끊겨 있음"));
        try {
            if (!messages.isEmpty()) pace();
            messages.add(Told.same(submit(session.get(), text, part)));
            return Optional.empty();
        } catch (NegativeResponseException no) {
            String status = "SMPP 0x%08x".formatted(no.getCommandStatus());
            return Optional.of(
                    FOR_NOW.contains(no.getCommandStatus()) ? new Handed.Later(status) : new Handed.Refused(status));
        } catch (PDUException unsayable) {
            return Optional.of(new Handed.Refused(unsayable.getClass().getSimpleName()));
        } catch (ResponseTimeoutException | InvalidResponseException | IOException noAnswer) {
            return Optional.of(
                    new Handed.Unknown("답이 없음: " + noAnswer.getClass().getSimpleName()));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return Optional.of(new Handed.Later("closing"));
        }
    }

    private String submit(SMPPSession session, Outgoing text, Submission part)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.ISDN,
                        text.from(),
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.ISDN,
                        text.number().digits(),
                        new ESMClass(
                                MessageMode.DEFAULT,
                                MessageType.DEFAULT,
                                part.headed() ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT),
                        (byte) 0,
                        (byte) 1,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        coding,
                        (byte) 0,
                        part.words(),
                        part.extras())
                .getMessageId();
    }

    @Override
    public void close() {
        connection.close();
    }
}
