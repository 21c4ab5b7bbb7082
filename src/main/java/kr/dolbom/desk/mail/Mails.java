package kr.dolbom.desk.mail;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of the mails of a conversation, for those who answered in it. */
@Component
public class Mails {

    private final MailRows rows;
    private final AuditTrail audit;

    Mails(MailRows rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    public List<MailState> of(UUID conversation) {
        return rows.ofConversation(conversation);
    }

    /** Somebody decides that it goes once more, though it may have gone already. */
    @Transactional
    public void again(UUID conversation, long number, String by) {
        if (!rows.again(conversation, number)) throw new Problem(Code.PAGE_NOT_FOUND);
        audit.record(
                new AuditEvent(by, "mail.again", conversation.toString(), Map.of("number", String.valueOf(number))));
    }
}
