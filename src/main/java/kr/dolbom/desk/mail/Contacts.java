package kr.dolbom.desk.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where an asker wants to be told. Kept only with consent (개인정보 보호법 제15조), only for this, sealed, and deleted some
 * time after the last answer or as soon as the asker wants.
 */
@Component
public class Contacts {

    /** What the asker agreed to; another text gets another name. */
    private static final String CONSENT = "mail-2026-11";

    private static final int LONGEST = 254;

    /** Plain addresses only: no comments, no quotes, nothing that could end a line of the mail's head. */
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}");

    private final ContactRows rows;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final ByText byText;
    private final boolean hasMail;

    Contacts(
            ContactRows rows,
            AuditTrail audit,
            InstantSource clock,
            ByText byText,
            ObjectProvider<JavaMailSenderImpl> mailServer) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
        this.byText = byText;
        this.hasMail = mailServer.getIfAvailable() != null;
    }

    /** Whether the institution can tell anybody who is away at all. */
    public boolean available() {
        return hasMail || byText.available();
    }

    /** What an asker may leave, as a page asks for it. */
    public String kinds() {
        if (!byText.available()) return "전자우편";
        return hasMail ? "전자우편이나 휴대전화 문자" : "휴대전화 문자";
    }

    public boolean has(UUID conversation) {
        return rows.has(conversation);
    }

    @Transactional
    public void keep(UUID conversation, String address, boolean agreed) {
        String plain = byText.reached(address).orElseGet(() -> mailAddress(address.strip()));
        if (!agreed) throw new Problem(Code.CONTACT_NOT_AGREED);
        rows.keep(conversation, plain, CONSENT, clock.instant());
        audit.record(new AuditEvent("질문한 분", "consent.given", conversation.toString(), Map.of("text", CONSENT)));
    }

    @Transactional
    public void remove(UUID conversation) {
        rows.remove(conversation);
        audit.record(new AuditEvent("질문한 분", "consent.withdrawn", conversation.toString(), Map.of("text", CONSENT)));
    }

    private static String mailAddress(String plain) {
        if (plain.length() > LONGEST || !PLAIN.matcher(plain).matches() || !isAddress(plain))
            throw new Problem(Code.CONTACT_UNREADABLE);
        return plain;
    }

    private static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true).validate();
            return true;
        } catch (AddressException unreadable) {
            return false;
        }
    }
}
