package kr.dolbom.evaluation.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** What goes out by mail is packed for the way; the drill must see what its reader sees. */
class MailSinkTests {

    @TempDir
    Path folder;

    @Test
    void whatAMailSaysIsFoundThoughItIsPacked() throws Exception {
        Path file = folder.resolve("mails.txt");
        try (MailSink sink = MailSink.open(file)) {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(sink.port());
            for (int i = 0; i < 2; i++) {
                MimeMessageHelper mail = new MimeMessageHelper(sender.createMimeMessage(), "UTF-8");
                mail.setFrom("desk@example.com");
                mail.setTo("asker@example.com");
                mail.setSubject("김민준 어린이의 일");
                mail.setText("공일공 일이삼사 오육칠팔로\n.점으로 시작하는 줄\n전화 주세요 010-1234-5678");
                sender.send(mail.getMimeMessage());
            }
            assertThat(sink.taken()).isEqualTo(2);
        }
        byte[] kept = Files.readAllBytes(file);
        assertThat(new String(kept, StandardCharsets.UTF_8)).contains("김민준 어린이의 일", "\n.점으로 시작하는 줄");
        Identifier phone = new Identifier(Identifier.Kind.MOBILE, "010-1234-5678", "010-1234-5678");
        assertThat(new Traces(List.of(phone)).in(kept, "mail")).isNotEmpty();
    }
}
