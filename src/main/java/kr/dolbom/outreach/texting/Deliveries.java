package kr.dolbom.outreach.texting;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kr.dolbom.governance.Seal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what becomes of texts, and tells it inside the same transaction. */
@Component
public class Deliveries {

    private final TextRows texts;
    private final PartRows parts;
    private final DueRows due;
    private final Seal seal;
    private final TextingSettings settings;
    private final ApplicationEventPublisher events;

    Deliveries(
            TextRows texts,
            PartRows parts,
            DueRows due,
            Seal seal,
            TextingSettings settings,
            ApplicationEventPublisher events) {
        this.texts = texts;
        this.parts = parts;
        this.due = due;
        this.seal = seal;
        this.settings = settings;
        this.events = events;
    }

    @Transactional
    void keep(Claimed text, String carrier, Handed handed) {
        switch (handed) {
            case Handed.Accepted accepted -> accept(text.id(), carrier, accepted);
            case Handed.Taken taken -> take(text.id(), carrier, taken.message());
            case Handed.Refused refused -> end(text.id(), Delivery.FAILED, refused.trouble());
            case Handed.Later later -> texts.putOff(text, settings.rest(text.tries()), later.trouble());
            case Handed.Unknown unknown -> end(text.id(), Delivery.UNKNOWN, unknown.trouble());
        }
    }

    @Transactional
    void refuse(Claimed text) {
        end(text.id(), Delivery.REFUSED, "");
    }

    /** May be told twice, and before {@link #keep}. Only when this returns is the receipt safe. */
    @Transactional
    public void receipt(Receipt receipt) {
        String mark = PhoneNumber.of(receipt.number())
                .map(number -> seal.mark(number.digits()))
                .orElse("");
        parts.outcome(receipt, mark).ifPresent(this::judge);
    }

    /** Messages of a carrier that brings no receipts by itself, those longest unasked for first. */
    @Transactional
    public List<String> unanswered(String carrier, Duration askedBefore, int most) {
        return parts.unanswered(carrier, askedBefore, most);
    }

    /** A provider knows of a text by the id we gave with it, though its answer was never kept here. */
    @Transactional
    public void found(UUID text, String carrier, String message) {
        if (texts.isWith(text, carrier)) take(text, carrier, message);
    }

    /** Texts a carrier may have without our knowing under which name, while that can still be found out. */
    public List<UUID> unnamed(String carrier, Duration handedBefore, int most) {
        return texts.unnamed(carrier, handedBefore, most);
    }

    /** There is news of a message: it is the next one asked for. */
    @Transactional
    public void askNext(String carrier, String message) {
        parts.askNext(carrier, message);
    }

    /** The way chosen first did not reach the person, and the carrier sends an ordinary text in its place. */
    @Transactional
    public void instead(String carrier, String message) {
        parts.instead(carrier, message);
    }

    /** What time makes of texts: no answer, no receipt, too late to send; and receipts whose text was found after all. */
    @Transactional
    void round() {
        due.unanswered(settings.unknownAfter()).forEach(events::publishEvent);
        due.withoutReceipt(settings.receiptWithin()).forEach(events::publishEvent);
        due.tooLate(settings.giveUpAfter()).forEach(events::publishEvent);
        for (UUID text : parts.recognise()) {
            texts.accept(text, 1).ifPresent(events::publishEvent);
            judge(text);
        }
    }

    private void accept(UUID text, String carrier, Handed.Accepted accepted) {
        for (String message : accepted.messages()) parts.belongs(carrier, message, text);
        texts.accept(text, accepted.messages().size()).ifPresent(events::publishEvent);
        judge(text);
    }

    /** Told to nobody: whoever waits for the text waits until a way has brought it. */
    private void take(UUID text, String carrier, String message) {
        parts.belongs(carrier, message, text);
        texts.accept(text, 1);
        judge(text);
    }

    private void judge(UUID text) {
        parts.verdict(text).ifPresent(verdict -> {
            if (verdict.failed().isPresent()) {
                String[] failed = verdict.failed().get().split(" ", 2);
                end(text, Delivery.valueOf(failed[0]), failed[1]);
            } else if (verdict.isDelivered()) end(text, Delivery.DELIVERED, "");
        });
    }

    private void end(UUID text, Delivery delivery, String trouble) {
        texts.end(text, delivery, trouble).ifPresent(events::publishEvent);
    }
}
