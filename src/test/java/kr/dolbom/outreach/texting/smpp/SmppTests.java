package kr.dolbom.outreach.texting.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import kr.dolbom.Dolbom;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.outreach.texting.Delivery;
import kr.dolbom.outreach.texting.OptOuts;
import kr.dolbom.outreach.texting.Rounded;
import kr.dolbom.outreach.texting.Text;
import kr.dolbom.outreach.texting.TextReplied;
import kr.dolbom.outreach.texting.TextSettled;
import kr.dolbom.outreach.texting.Texts;
import kr.dolbom.outreach.texting.drill.Centre;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Outbox, session and rows against a short message centre that is not ours. */
@SpringBootTest(classes = Dolbom.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import(SmppTests.Heard.class)
@EnabledIf("kr.dolbom.outreach.texting.drill.Centre#isInstalled")
class SmppTests {

    private static final DriverManagerDataSource DATABASE = TestDatabase.empty();
    private static final String KIM = "010-1234-5678";
    private static Optional<Centre> opened = Optional.empty();

    @Autowired
    Texts texts;

    @Autowired
    Rounded rounds;

    @Autowired
    OptOuts optOuts;

    @Autowired
    Heard heard;

    @Autowired
    SmppCarrier carrier;

    JdbcClient owner = JdbcClient.create(DATABASE);

    @TestConfiguration(proxyBeanMethods = false)
    static class Heard {
        final List<TextSettled> settled = new CopyOnWriteArrayList<>();
        final List<TextReplied> replied = new CopyOnWriteArrayList<>();

        @EventListener
        void on(TextSettled event) {
            settled.add(event);
        }

        @EventListener
        void on(TextReplied event) {
            replied.add(event);
        }

        @Bean
        Rounded rounds(org.springframework.context.ApplicationContext all) {
            return new Rounded(all);
        }

        @Bean
        SmppCarrier carrier(
                SmppSettings settings,
                kr.dolbom.outreach.texting.Deliveries deliveries,
                kr.dolbom.outreach.texting.TextReplies replies,
                kr.dolbom.outreach.texting.ReplyParts parts) {
            SmppConnection connection = new SmppConnection(
                    settings,
                    org.jsmpp.session.connection.socket.SocketConnectionFactory.getInstance(),
                    new Inbound(settings, deliveries, replies, parts));
            connection.begin();
            return new SmppCarrier(settings, connection);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) throws IOException {
        opened = Optional.of(Centre.open());
        Path data = Files.createTempDirectory("dolbom-smpp");
        settings.add("dolbom.db.url", DATABASE::getUrl);
        settings.add("dolbom.db.user", DATABASE::getUsername);
        settings.add("dolbom.db.password", DATABASE::getPassword);
        settings.add("dolbom.data", data::toString);
        settings.add("dolbom.texting.smpp.port", () -> centre().port());
        settings.add("dolbom.texting.smpp.password", () -> "secret");
        settings.add("dolbom.texting.smpp.answer-within", () -> "1s");
        settings.add("dolbom.texting.smpp.first-rest", () -> "200ms");
        settings.add("dolbom.texting.smpp.enquire-every", () -> "1s");
    }

    private static Centre centre() {
        return opened.orElseThrow();
    }

    @AfterAll
    static void close() throws Exception {
        centre().close();
    }

    @BeforeEach
    void empty() {
        centre().set("receipts=now&stat=DELIVRD&refuse=0&refuseNext=0&refuseAll=0&silent=0&cutAt=0&delay=0");
        centre().get("/forget");
        owner.sql("truncate texts cascade").update();
        owner.sql("truncate text_parts, opt_outs, texts_heard").update();
        heard.settled.clear();
        heard.replied.clear();
        until(carrier::isOpen);
    }

    @Test
    void aTextGoesOnceAndItsReceiptSettlesIt() {
        UUID text = send(KIM, "○○동 주민센터입니다. 안부 전화를 드립니다.");
        rounds.post();
        rounds.post();
        until(() -> is(text, Delivery.DELIVERED));
        assertThat(centre().received()).hasSize(1);
        assertThat(centre().received().get(0).path("to").asString()).isEqualTo("01012345678");
        assertThat(centre().received().get(0).path("words").asString()).isEqualTo("○○동 주민센터입니다. 안부 전화를 드립니다.");
        assertThat(heard.settled)
                .extracting(TextSettled::delivery)
                .containsExactly(Delivery.ACCEPTED, Delivery.DELIVERED);
    }

    @Test
    void aLongTextGoesAsOneMessageWithItsWordsWhole() {
        String words = "안내 드립니다. ".repeat(40);
        UUID text = send(KIM, words);
        rounds.post();
        until(() -> is(text, Delivery.DELIVERED));
        assertThat(centre().received().get(0).path("payload").asBoolean()).isTrue();
        assertThat(centre().received().get(0).path("words").asString()).isEqualTo(words);
    }

    @Test
    void aReceiptBeforeTheAnswerCounts() {
        centre().set("receipts=early");
        UUID text = send(KIM, "먼저 온 영수증");
        rounds.post();
        until(() -> is(text, Delivery.DELIVERED));
    }

    @Test
    void aReceiptToldTwiceSettlesOnce() {
        centre().set("receipts=twice");
        UUID text = send(KIM, "두 번 온 영수증");
        rounds.post();
        until(() -> centre().get("/counts").path("acknowledged").asInt() == 2);
        assertThat(is(text, Delivery.DELIVERED)).isTrue();
        assertThat(heard.settled)
                .filteredOn(one -> one.delivery() == Delivery.DELIVERED)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stat:delivrd err:000",
                "Stat:DELIVERED Err:000",
                "STAT:DELIVRD",
                "stat: DELIVRD err: 000",
            })
    void aReceiptIsReadHoweverItIsWritten(String told) {
        UUID text = accepted();
        receipt("id:" + name() + " " + told, "esm=4");
        until(() -> is(text, Delivery.DELIVERED));
    }

    @Test
    void aReceiptMayNameTheTextInOtherDigits() {
        UUID text = accepted();
        receipt("id:0000" + name().toUpperCase(Locale.ROOT) + " stat:UNDELIV err:021", "esm=4");
        until(() -> is(text, Delivery.FAILED));
    }

    @Test
    void aReceiptMaySpeakInParametersAlone() {
        UUID text = accepted();
        receipt("", "esm=4&state=2&id=" + name());
        until(() -> is(text, Delivery.DELIVERED));
    }

    @Test
    void aWordOnTheWayIsNeitherAReceiptNorAnAnswer() {
        UUID about = UUID.randomUUID();
        centre().set("receipts=never");
        UUID text = texts.send(new Text(about, "", KIM, "글", Optional.empty(), "16002129"));
        rounds.post();
        receipt("id:" + name() + " stat:ENROUTE err:000", "esm=32");
        receipt("id:" + name() + " stat:ACCEPTD err:000", "esm=4");
        acknowledged(2);
        assertThat(is(text, Delivery.ACCEPTED)).isTrue();
        assertThat(texts.replies(about)).isEmpty();
    }

    private UUID accepted() {
        centre().set("receipts=never");
        UUID text = send(KIM, "영수증을 기다리는 글");
        rounds.post();
        return text;
    }

    private static String name() {
        return centre().received().get(0).path("id").asString();
    }

    private static void receipt(String told, String how) {
        centre().deliver("01012345678", told.getBytes(StandardCharsets.ISO_8859_1), "coding=0&" + how);
    }

    @Test
    void aReceiptThatNeverComesExpires() {
        centre().set("receipts=never");
        UUID text = send(KIM, "영수증이 오지 않는 글");
        rounds.post();
        assertThat(is(text, Delivery.ACCEPTED)).isTrue();
        owner.sql("update texts set handed_at = now() - interval '2 hours'").update();
        rounds.endings();
        assertThat(is(text, Delivery.EXPIRED)).isTrue();
        assertThat(heard.settled.getLast().delivery()).isEqualTo(Delivery.EXPIRED);
    }

    @Test
    void whatDidNotArriveIsFailedWithTheCentresCode() {
        centre().set("stat=UNDELIV");
        UUID text = send(KIM, "닿지 않는 글");
        rounds.post();
        until(() -> is(text, Delivery.FAILED));
        assertThat(trouble(text)).isEqualTo("SMPP err 021");
    }

    @Test
    void aCentreThatHasEnoughForNowIsTriedAgainLater() {
        centre().set("refuse=88&refuseNext=1");
        UUID text = send(KIM, "기다렸다 가는 글");
        rounds.post();
        assertThat(is(text, Delivery.WAITING)).isTrue();
        owner.sql("update texts set not_before = now()").update();
        rounds.post();
        until(() -> is(text, Delivery.DELIVERED));
        assertThat(centre().received()).hasSize(1);
    }

    @Test
    void aNumberTheCentreRefusesIsNotTriedAgain() {
        centre().set("refuse=11&refuseNext=1");
        UUID text = send(KIM, "받지 않는 번호");
        rounds.post();
        assertThat(is(text, Delivery.FAILED)).isTrue();
        rounds.post();
        assertThat(centre().received()).isEmpty();
    }

    @Test
    void withoutAnAnswerNobodyKnowsAndItIsNotSentAgainUntilItsReceiptTells() {
        centre().set("silent=1&receipts=held");
        UUID text = send(KIM, "답이 없는 글");
        rounds.post();
        assertThat(is(text, Delivery.UNKNOWN)).isTrue();
        rounds.post();
        assertThat(centre().received()).hasSize(1);
        centre().set("silent=0");
        centre().get("/flush");
        until(() -> centre().get("/counts").path("acknowledged").asInt() == 1);
        rounds.endings();
        assertThat(is(text, Delivery.DELIVERED)).isTrue();
    }

    @Test
    void aLostConnectionIsBoundAgainAndTheRestGoes() {
        centre().get("/cut");
        until(() -> !carrier.isOpen());
        UUID text = send(KIM, "끊겼다 이어진 글");
        until(carrier::isOpen);
        rounds.post();
        until(() -> is(text, Delivery.DELIVERED));
    }

    @Test
    void aCentreThatIsAwayIsWaitedFor() throws Exception {
        centre().goAway();
        until(() -> !carrier.isOpen());
        UUID text = send(KIM, "기다리는 글");
        rounds.post();
        assertThat(is(text, Delivery.WAITING)).isTrue();
        centre().comeBack();
        until(carrier::isOpen);
        rounds.post();
        until(() -> is(text, Delivery.DELIVERED));
    }

    @Test
    void whoAnswersStopIsNeverTextedAgain() {
        UUID first = send(KIM, "첫 글");
        rounds.post();
        until(() -> is(first, Delivery.DELIVERED));
        UUID waiting = send(KIM, "기다리는 글");
        centre().reply("821012345678", "수신거부 합니다");
        until(() -> optOuts.has("+82 10-1234-5678"));
        assertThat(is(waiting, Delivery.REFUSED)).isTrue();
        UUID later = send(KIM, "다음 글");
        rounds.post();
        assertThat(is(later, Delivery.REFUSED)).isTrue();
        assertThat(centre().received()).hasSize(1);
    }

    @Test
    void whoRefusesWhileATextIsClaimedIsNotTexted() {
        UUID text = send(KIM, "잡힌 글");
        owner.sql("update texts set state = 'CLAIMED', claimed_by = 'slow', claimed_till = now() - interval '1 second'")
                .update();
        owner.sql("insert into opt_outs select number_mark, 'OFFICER', 'kim', now() from texts")
                .update();
        rounds.post();
        assertThat(is(text, Delivery.REFUSED)).isTrue();
        assertThat(centre().received()).isEmpty();
    }

    @Test
    void whatElseIsAnsweredIsKeptForTheOfficer() {
        UUID about = answered();
        centre().reply("01012345678", "다음 주에 전화해 주세요 😀");
        until(() -> !texts.replies(about).isEmpty());
        assertThat(heard.replied.getFirst().about()).isEqualTo(about);
        assertThat(texts.replies(about).getFirst().words()).isEqualTo("다음 주에 전화해 주세요 😀");
        assertThat(optOuts.has(KIM)).isFalse();
    }

    @Test
    void aReplyBroughtAgainIsKeptAndToldOnce() {
        UUID about = answered();
        centre().reply("01012345678", "죽고 싶어요", "", 2);
        acknowledged(3);
        assertThat(texts.replies(about)).hasSize(1);
        assertThat(heard.replied).hasSize(1);
    }

    @Test
    void theSameWordsLaterOrAfterAnotherTextAreSaidAgain() {
        UUID about = answered();
        centre().reply("01012345678", "네");
        acknowledged(2);
        owner.sql("update texts_heard set heard_at = now() - interval '6 minutes'")
                .update();
        centre().reply("01012345678", "네");
        acknowledged(3);
        assertThat(texts.replies(about)).hasSize(2);
        send(KIM, "다음 글");
        rounds.post();
        centre().reply("01012345678", "네");
        acknowledged(5);
        assertThat(heard.replied).hasSize(3);
    }

    @Test
    void messagesTheCentreNamesApartAreTwoAndOneNameIsOne() {
        UUID about = answered();
        centre().reply("01012345678", "죽고 싶어요", "a1", 2);
        centre().reply("01012345678", "죽고 싶어요", "a2", 1);
        acknowledged(4);
        owner.sql("update texts_heard set heard_at = now() - interval '6 minutes'")
                .update();
        centre().reply("01012345678", "죽고 싶어요", "a1", 1);
        acknowledged(5);
        assertThat(texts.replies(about)).hasSize(2);
    }

    /** A text has gone to the number and has arrived. @return what it was about */
    private UUID answered() {
        UUID about = UUID.randomUUID();
        UUID text = texts.send(new Text(about, "", KIM, "글", Optional.empty(), "16002129"));
        rounds.post();
        until(() -> is(text, Delivery.DELIVERED));
        return about;
    }

    private static void acknowledged(int messages) {
        until(() -> centre().get("/counts").path("acknowledged").asInt() == messages);
    }

    @Test
    void neitherNumberNorWordsLieOpenInTheRows() {
        send(KIM, "비밀스러운 글");
        String row = owner.sql("select t::text || encode(sealed, 'escape') from texts t")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("12345678", "비밀");
    }

    @Test
    void aNodeThatDiesBeforeHandingOverIsFollowedByAnother() {
        UUID text = send(KIM, "이어받은 글");
        owner.sql("update texts set state = 'CLAIMED', claimed_by = 'dead', claimed_till = now() + interval '1 minute'")
                .update();
        rounds.post();
        assertThat(is(text, Delivery.WAITING)).isTrue();
        owner.sql("update texts set claimed_till = now() - interval '1 second'").update();
        rounds.post();
        until(() -> is(text, Delivery.DELIVERED));
    }

    @Test
    void aNodeThatDiesAfterHandingOverIsNotRepeated() {
        UUID text = send(KIM, "모르는 글");
        owner.sql("update texts set state = 'HANDED', claimed_by = 'dead', handed_at = now() - interval '3 minutes'")
                .update();
        rounds.post();
        rounds.endings();
        assertThat(is(text, Delivery.UNKNOWN)).isTrue();
        assertThat(centre().received()).isEmpty();
        texts.again(text, "kim");
        rounds.post();
        until(() -> is(text, Delivery.DELIVERED));
    }

    @Test
    void textsAreDestroyedWhenTheirTimeIsOverAndRefusalsStay() {
        UUID old = send(KIM, "오래된 글");
        rounds.post();
        until(() -> is(old, Delivery.DELIVERED));
        centre().reply("01012345678", "수신거부");
        until(() -> optOuts.has(KIM));
        UUID waiting = send("010-2222-3333", "기다리는 글");
        owner.sql("update texts set made_at = now() - interval '200 days'").update();
        rounds.destroyBefore(Instant.now().minus(Duration.ofDays(180)));
        assertThat(texts.find(old)).isEmpty();
        assertThat(owner.sql("select count(*) from text_parts")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(owner.sql("select count(*) from text_replies")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(texts.find(waiting)).isPresent();
        assertThat(optOuts.has(KIM)).isTrue();
    }

    private UUID send(String number, String words) {
        return texts.send(new Text(UUID.randomUUID(), "", number, words, Optional.empty(), "16002129"));
    }

    private boolean is(UUID text, Delivery wanted) {
        return texts.find(text).orElseThrow() == wanted;
    }

    private String trouble(UUID text) {
        return owner.sql("select trouble from texts where id = ?")
                .param(text)
                .query(String.class)
                .single();
    }

    private static void until(BooleanSupplier wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
