package kr.dolbom.outreach.texting;

import java.util.Optional;
import java.util.UUID;
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
    private final Seal seal;
    private final JsonMapper json;

    Texts(TextRows rows, Seal seal, JsonMapper json) {
        this.rows = rows;
        this.seal = seal;
        this.json = json;
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
}
