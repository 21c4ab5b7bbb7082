package kr.dolbom.desk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import kr.dolbom.desk.Channel;
import kr.dolbom.desk.OpenDesk;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A real SMTP server on this machine, which can go away and come back. */
class MailTests extends OpenDesk {

    private static final int PORT = freePort();
    private static final Actor KIM = counsellor("kim");

    private GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    Postman postman;

    @Autowired
    ByText byText;

    @Autowired
    MailRows mails;

    @Autowired
    Mails states;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> PORT);
        settings.add("dolbom.mail.after", () -> "0s");
        settings.add("dolbom.mail.first-rest", () -> "1h");
        settings.add("dolbom.mail.from", () -> "desk@dolbom.example");
        settings.add("dolbom.mail.address", () -> "https://dolbom.example");
    }

    @BeforeEach
    void open() {
        itIs(MONDAY);
        server.start();
        owner.sql("delete from mails").update();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void anAskerWhoIsAwayGetsOneMailWithALinkAndNothingElse() throws Exception {
        HandOver answered = answered("asker@example.com");
        assertThat(postman.round()).isEqualTo(1);
        assertThat(postman.round()).isZero();
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mail.getAllRecipients()[0]).hasToString("asker@example.com");
        assertThat(mail.getContent().toString())
                .contains("https://dolbom.example/conversations/" + answered.conversation() + "#m-1")
                .doesNotContain("비밀스러운 답", "축구");
        assertThat(state(answered)).isEqualTo("SENT");
    }

    @Test
    void whoHasReadItOnThePageGetsNoMail() {
        HandOver answered = answered("asker@example.com");
        handOvers.seen(answered.conversation().toString(), 1);
        assertThat(postman.round()).isZero();
        assertThat(state(answered)).isEqualTo("NEEDLESS");
    }

    @Test
    void whoTookTheAddressBackGetsNoMail() {
        HandOver answered = answered("asker@example.com");
        handOvers.tellNoMore(Actor.ANONYMOUS, answered.conversation().toString());
        assertThat(postman.round()).isZero();
        assertThat(state(answered)).isEqualTo("NEEDLESS");
    }

    @Test
    void aServerThatIsAwayIsTriedAgainAndGetsItOnce() {
        server.stop();
        HandOver answered = answered("asker@example.com");
        assertThat(postman.round()).isZero();
        assertThat(state(answered)).isEqualTo("WAITING");
        server.start();
        assertThat(postman.round()).as("rests first").isZero();
        owner.sql("update mails set not_before = now()").update();
        assertThat(postman.round()).isEqualTo(1);
        assertThat(postman.round()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aMailThatIsTriedForTooLongIsShownToAPerson() {
        server.stop();
        HandOver answered = answered("asker@example.com");
        owner.sql("update mails set made_at = now() - interval '4 days'").update();
        postman.round();
        MailState state = states.of(answered.conversation()).getFirst();
        assertThat(state.state()).isEqualTo("FAILED");
        assertThat(state.needsAPerson()).isTrue();
        server.start();
        states.again(answered.conversation(), state.number(), "kim");
        assertThat(postman.round()).isEqualTo(1);
    }

    @Test
    void aNodeThatDiesBeforeHandingOverIsFollowedByAnother() {
        HandOver answered = answered("asker@example.com");
        assertThat(mails.claim("dead node")).isPresent();
        assertThat(postman.round()).isZero();
        owner.sql("update mails set claimed_till = now() - interval '1 second'").update();
        assertThat(postman.round()).isEqualTo(1);
        assertThat(state(answered)).isEqualTo("SENT");
    }

    @Test
    void aNodeThatDiesAfterHandingOverIsNotRepeated() {
        HandOver answered = answered("asker@example.com");
        Mail mail = mails.claim("dead node").orElseThrow();
        assertThat(mails.hand(mail, "dead node")).isTrue();
        owner.sql("update mails set claimed_till = now() - interval '1 hour'").update();
        assertThat(postman.round()).isZero();
        assertThat(states.of(answered.conversation()).getFirst().needsAPerson()).isTrue();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whoLostTheClaimCannotHandItOver() {
        answered("asker@example.com");
        Mail late = mails.claim("slow node").orElseThrow();
        owner.sql("update mails set claimed_till = now() - interval '1 second'").update();
        assertThat(postman.round()).isEqualTo(1);
        assertThat(mails.hand(late, "slow node")).isFalse();
    }

    @Test
    void fourPostmenAtOnceBringEachMailOnce() throws Exception {
        for (int i = 0; i < 20; i++) answered("asker" + i + "@example.com");
        List<Thread> postmen = java.util.stream.IntStream.range(0, 4)
                .mapToObj(i -> Thread.ofVirtual().start(() -> postman().round()))
                .toList();
        for (Thread one : postmen) one.join();
        assertThat(server.getReceivedMessages()).hasSize(20);
        assertThat(java.util.Arrays.stream(server.getReceivedMessages()).map(MailTests::id))
                .doesNotHaveDuplicates();
    }

    @Test
    void noRowShowsTheAddress() {
        HandOver answered = answered("secret.person@example.com");
        assertThat(owner.sql("select string_agg(c::text, ' ') from contacts c")
                        .query(String.class)
                        .single())
                .doesNotContain("secret", Hex.of("secret"));
        assertThat(owner.sql("select string_agg(content, ' ') from audit_entries")
                        .query(String.class)
                        .single())
                .doesNotContain("secret");
        assertThat(answered.question()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no address",
                "a@b",
                "a@example.com\r\nBcc: b@example.com",
                "\"a b\"@example.com",
                "a,b@example.com"
            })
    void whatIsNoPlainAddressIsAProblem(String address) {
        HandOver handOver = handedOver();
        assertThatThrownBy(() -> handOvers.tellBy(
                        Actor.ANONYMOUS, handOver.conversation().toString(), address, true))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.CONTACT_UNREADABLE));
    }

    @Test
    void nothingIsKeptWithoutConsent() {
        HandOver handOver = handedOver();
        assertThatThrownBy(() -> handOvers.tellBy(
                        Actor.ANONYMOUS, handOver.conversation().toString(), "asker@example.com", false))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.CONTACT_NOT_AGREED));
    }

    private HandOver answered(String address) {
        HandOver handOver = handOvers.ask(Actor.ANONYMOUS, asked("축구").id().toString(), "", "", Channel.PAGE);
        handOvers.tellBy(Actor.ANONYMOUS, handOver.conversation().toString(), address, true);
        handOvers.take(KIM, id(handOver));
        replies.send(KIM, id(handOver), "비밀스러운 답", key());
        return handOver;
    }

    private String state(HandOver handOver) {
        return states.of(handOver.conversation()).getFirst().state();
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static final class Hex {
        static String of(String text) {
            return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Autowired
    ContactRows contacts;

    @Autowired
    MailSettings settings;

    @Autowired
    org.springframework.beans.factory.ObjectProvider<org.springframework.mail.javamail.JavaMailSenderImpl> way;

    private Postman postman() {
        return new Postman(mails, contacts, settings, byText, way);
    }
}
