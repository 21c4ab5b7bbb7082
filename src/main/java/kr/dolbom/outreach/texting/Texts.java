package kr.dolbom.outreach.texting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Seal;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The outbox of text messages: what is put in here is sent by whichever node comes first, once. */
@Component
public class Texts {

    private final TextRows rows;
    private final PartRows parts;
    private final ReplyRows replies;
    private final Seal seal;
    private final JsonMapper json;
    private final AuditTrail audit;

    Texts(TextRows rows, PartRows parts, ReplyRows replies, Seal seal, JsonMapper json, AuditTrail audit) {
        this.rows = rows;
        this.parts = parts;
        this.replies = replies;
        this.seal = seal;
        this.json = json;
        this.audit = audit;
    }

    /** Queued in the caller's transaction: it goes when that is kept, and never otherwise. */
    @Transactional
    public UUID send(Text text) {
        PhoneNumber number = PhoneNumber.of(text.number()).orElseThrow(() -> new Problem(Code.PHONE_NUMBER_UNREADABLE));
        UUID id = UUID.randomUUID();
        Words words = new Words(
                number.digits(),
                text.subject(),
                text.body(),
                text.template().orElse(""),
                text.variables(),
                text.from());
        byte[] sealed = seal.seal(json.writeValueAsBytes(words), id.toString());
        rows.add(id, text.about(), text.organisation(), seal.mark(number.digits()), sealed);
        return id;
    }

    public Optional<Delivery> find(UUID text) {
        return rows.find(text);
    }

    /** The number a text went to, digits only; empty when the text is gone. */
    public String number(UUID text) {
        return rows.sealed(text)
                .map(kept -> json.readValue(seal.open(kept, text.toString()), Words.class))
                .map(Words::number)
                .orElse("");
    }

    /** What was answered to the texts about something, oldest first, as far as the actor may see it. */
    public List<Reply> replies(UUID about) {
        return replies.about(about).stream()
                .map(one ->
                        new Reply(one.id(), seal.openText(one.words(), one.id().toString()), one.at()))
                .toList();
    }

    /** A person decides that it goes once more, though it may have gone already. */
    @Transactional
    public void again(UUID text, String by) {
        if (!rows.again(text)) throw new Problem(Code.PAGE_NOT_FOUND);
        parts.forget(text);
        audit.record(new AuditEvent(by, "text.again", text.toString(), Map.of()));
    }
}
