package kr.dolbom.desk.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Brings mails to the server. A server that is away, or refuses for now, is tried again with a growing rest; a mail the
 * server has taken the words of without a word back is left alone, because sending it again could send it twice.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int PERMANENT = 500;

    private final MailRows mails;
    private final ContactRows contacts;
    private final MailSettings settings;
    private final ByText byText;
    private final Optional<JavaMailSenderImpl> server;
    private final String me = UUID.randomUUID().toString();

    Postman(
            MailRows mails,
            ContactRows contacts,
            MailSettings settings,
            ByText byText,
            ObjectProvider<JavaMailSenderImpl> server) {
        this.mails = mails;
        this.contacts = contacts;
        this.settings = settings;
        this.byText = byText;
        this.server = Optional.ofNullable(server.getIfAvailable());
    }

    boolean hasWork() {
        return server.isPresent() || byText.available();
    }

    /** Brings everything that is due; tells how many went. */
    int round() {
        mails.dropNeedless();
        int gone = 0;
        for (Optional<Mail> mail = mails.claim(me); mail.isPresent(); mail = mails.claim(me)) {
            if (bring(mail.get())) gone++;
        }
        return gone;
    }

    private boolean bring(Mail mail) {
        Optional<String> to = contacts.find(mail.conversation());
        if (to.isEmpty()) {
            mails.failed(mail, me, "the address is gone");
            return false;
        }
        if (byText.reached(to.get()).isPresent()) return byText.bring(mail, me, to.get());
        if (server.isEmpty()) {
            mails.failed(mail, me, "no way to the contact");
            return false;
        }
        return bring(mail, to.get());
    }

    private boolean bring(Mail mail, String to) {
        JavaMailSenderImpl way = server.orElseThrow();
        Optional<Letter> letter = Optional.empty();
        try {
            letter = Optional.of(
                    new Letter(way.getSession(), mail, settings.from(), to, address(mail), () -> mails.hand(mail, me)));
            deliver(way, letter.get());
            mails.sent(mail, me);
            return true;
        } catch (MessagingException failure) {
            settle(mail, letter.filter(Letter::handed).isPresent(), failure);
            return false;
        }
    }

    private static void deliver(JavaMailSenderImpl way, Letter letter) throws MessagingException {
        try (Transport transport = way.getSession().getTransport(protocol(way))) {
            transport.connect(way.getHost(), way.getPort(), way.getUsername(), way.getPassword());
            transport.sendMessage(letter, letter.getAllRecipients());
        }
    }

    private static String protocol(JavaMailSenderImpl way) throws NoSuchProviderException {
        return Optional.ofNullable(way.getProtocol()).orElse("smtp");
    }

    private void settle(Mail mail, boolean handed, MessagingException failure) {
        int code = code(failure);
        String trouble = code > 0 ? "SMTP " + code : failure.getClass().getSimpleName();
        LOG.warn("mail {} did not go: {}", mail.id(), trouble);
        if (code >= PERMANENT) mails.failed(mail, me, trouble);
        else if (code > 0 || !handed) mails.putOff(mail, me, rest(mail.tries()), settings.giveUpAfter(), trouble);
    }

    /** What the server said, when it said something. */
    private static int code(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException address) return address.getReturnCode();
            if (cause instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0)
                return refused.getReturnCode();
        }
        return failure instanceof SendFailedException ? 0 : -1;
    }

    private static @org.jspecify.annotations.Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : failure.getCause();
    }

    private Duration rest(int tries) {
        Duration doubled = settings.firstRest().multipliedBy(1L << Math.clamp(tries - 1L, 0, 20));
        return doubled.compareTo(settings.longestRest()) > 0 ? settings.longestRest() : doubled;
    }

    private String address(Mail mail) {
        return settings.address().resolve("/conversations/" + mail.conversation()) + "#m-" + mail.number();
    }
}
