package kr.dolbom.desk.mail;

import java.util.Optional;
import kr.dolbom.desk.AwayNotice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands a notice for a telephone number on to the module above that sends texts. */
@Component
class ByText {

    private final MailRows mails;
    private final Optional<AwayNotice> notice;
    private final TransactionTemplate together;

    ByText(MailRows mails, ObjectProvider<AwayNotice> notice, PlatformTransactionManager transactions) {
        this.mails = mails;
        this.notice = Optional.ofNullable(notice.getIfAvailable()).filter(AwayNotice::available);
        this.together = new TransactionTemplate(transactions);
    }

    boolean available() {
        return notice.isPresent();
    }

    /** The contact in its one form; empty when no text reaches it. */
    Optional<String> reached(String contact) {
        return notice.flatMap(way -> way.reached(contact));
    }

    /** The row's end and the text's beginning are kept together: whoever dies in between has done neither. */
    boolean bring(Mail mail, String node, String to) {
        return Boolean.TRUE.equals(together.execute(both -> {
            if (!mails.hand(mail, node)) return false;
            notice.ifPresent(way -> way.tell(mail.conversation(), to));
            mails.sent(mail, node);
            return true;
        }));
    }
}
