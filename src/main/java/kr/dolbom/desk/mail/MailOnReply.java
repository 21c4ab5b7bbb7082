package kr.dolbom.desk.mail;

import kr.dolbom.desk.handover.ReplySent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A reply and the mail that may have to tell of it are kept together or not at all. */
@Component
class MailOnReply {

    private final ContactRows contacts;
    private final MailRows mails;
    private final MailSettings settings;

    MailOnReply(ContactRows contacts, MailRows mails, MailSettings settings) {
        this.contacts = contacts;
        this.mails = mails;
        this.settings = settings;
    }

    @EventListener
    void wanted(ReplySent reply) {
        if (contacts.has(reply.conversation()))
            mails.add(reply.conversation(), reply.number(), reply.organisation(), settings.after());
    }
}
