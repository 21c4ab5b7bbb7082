package kr.dolbom.desk.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.function.BooleanSupplier;

/**
 * The mail itself. It says that there is an answer and where, nothing of what was asked or answered: mail travels and lies
 * about unprotected, offices share mailboxes, and an answer that is corrected later cannot be called back (개인정보 보호법
 * 제29조). The moment the server takes its words is the moment it must not be sent again, so that is asked for here.
 */
final class Letter extends MimeMessage {

    private static final String SUBJECT = "[돌봄] 물어보신 내용에 상담원이 답했습니다";
    private static final String TEXT = """
            안녕하세요.

            물어보신 내용에 상담원이 답했습니다. 아래 주소에서 읽어 주세요.

            %s

            개인정보를 지키려고 질문과 답변은 이 메일에 적지 않았습니다.
            이 주소를 아는 사람은 상담 내용을 볼 수 있으니 다른 사람에게 전달하지 마세요.
            알림을 그만 받으시려면 위 화면에서 ‘알림 끄기’를 눌러 주세요.
            이 메일에는 답장할 수 없습니다.
            """;

    private final String messageId;
    private final BooleanSupplier mayGo;
    private boolean handed;

    /** @param mayGo is asked once, when the server is ready for the words; false stops it */
    Letter(Session session, Mail mail, String from, String to, String address, BooleanSupplier mayGo)
            throws MessagingException {
        super(session);
        InternetAddress sender = new InternetAddress(from, true);
        this.messageId = "<" + mail.id() + from.substring(from.indexOf('@')) + ">";
        this.mayGo = mayGo;
        setFrom(sender);
        setRecipient(RecipientType.TO, new InternetAddress(to, true));
        setSubject(SUBJECT, "UTF-8");
        setText(TEXT.formatted(address), "UTF-8");
        setHeader("Auto-Submitted", "auto-generated");
        setSentDate(Date.from(mail.made()));
        saveChanges();
    }

    /** Whether the server may have its words. */
    boolean handed() {
        return handed;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        if (!handed && !mayGo.getAsBoolean()) throw new MessagingException("another node has this mail");
        handed = true;
        super.writeTo(out, ignored);
    }
}
