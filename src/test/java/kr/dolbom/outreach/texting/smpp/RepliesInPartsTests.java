package kr.dolbom.outreach.texting.smpp;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import kr.dolbom.Dolbom;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.outreach.texting.Deliveries;
import kr.dolbom.outreach.texting.Delivery;
import kr.dolbom.outreach.texting.OptOuts;
import kr.dolbom.outreach.texting.Reply;
import kr.dolbom.outreach.texting.ReplyParts;
import kr.dolbom.outreach.texting.Rounded;
import kr.dolbom.outreach.texting.Text;
import kr.dolbom.outreach.texting.TextReplies;
import kr.dolbom.outreach.texting.Texts;
import kr.dolbom.outreach.texting.drill.Centre;
import org.jsmpp.session.connection.socket.SocketConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Long answers, brought in parts by a short message centre that is not ours to two sessions, as to two nodes. */
@SpringBootTest(classes = Dolbom.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import(RepliesInPartsTests.Two.class)
@EnabledIf("kr.dolbom.outreach.texting.drill.Centre#isInstalled")
class RepliesInPartsTests {

    private static final DriverManagerDataSource DATABASE = TestDatabase.empty();
    private static final String KIM = "01012345678";
    private static final Charset MS949 = Charset.forName("MS949");
    private static Optional<Centre> opened = Optional.empty();

    @Autowired
    Texts texts;

    @Autowired
    Rounded rounds;

    @Autowired
    OptOuts optOuts;

    @Autowired
    SmppCarrier carrier;

    @Autowired
    SmppConnection other;

    JdbcClient owner = JdbcClient.create(DATABASE);

    @TestConfiguration(proxyBeanMethods = false)
    static class Two {

        @Bean
        Rounded rounds(ApplicationContext all) {
            return new Rounded(all);
        }

        @Bean
        SmppConnection other(SmppSettings settings, Deliveries deliveries, TextReplies replies, ReplyParts parts) {
            return begun(settings, new Inbound(settings, deliveries, replies, parts));
        }

        @Bean
        SmppCarrier carrier(SmppSettings settings, Deliveries deliveries, TextReplies replies, ReplyParts parts) {
            return new SmppCarrier(settings, begun(settings, new Inbound(settings, deliveries, replies, parts)));
        }

        private static SmppConnection begun(SmppSettings settings, Inbound inbound) {
            SmppConnection connection = new SmppConnection(settings, SocketConnectionFactory.getInstance(), inbound);
            connection.begin();
            return connection;
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) throws Exception {
        opened = Optional.of(Centre.open());
        Path data = Files.createTempDirectory("dolbom-parts");
        settings.add("dolbom.db.url", DATABASE::getUrl);
        settings.add("dolbom.db.user", DATABASE::getUsername);
        settings.add("dolbom.db.password", DATABASE::getPassword);
        settings.add("dolbom.data", data::toString);
        settings.add("dolbom.texting.smpp.port", () -> centre().port());
        settings.add("dolbom.texting.smpp.password", () -> "secret");
    }

    private static Centre centre() {
        return opened.orElseThrow();
    }

    @AfterAll
    static void close() throws Exception {
        centre().close();
    }

    private final UUID about = UUID.randomUUID();

    @BeforeEach
    void aTextHasGone() {
        centre().get("/forget");
        owner.sql("truncate texts cascade").update();
        owner.sql("truncate text_parts, opt_outs, texts_heard, reply_parts").update();
        until(() -> carrier.isOpen() && other.bound().isPresent());
        UUID text = texts.send(new Text(about, "", KIM, "글", Optional.empty(), "16002129"));
        rounds.post();
        until(() -> texts.find(text).orElseThrow() == Delivery.DELIVERED);
    }

    @Test
    void aRefusalAcrossTwoPartsIsUnderstood() {
        part("오늘도 감사합니다. 그런데 이제 문자 보내지 ", header(7, 2, 1));
        acknowledged(2);
        assertThat(replies()).isEmpty();
        assertThat(optOuts.has(KIM)).isFalse();
        part("마세요", header(7, 2, 2));
        acknowledged(3);
        assertThat(replies()).containsExactly("오늘도 감사합니다. 그런데 이제 문자 보내지 마세요");
        assertThat(optOuts.has(KIM)).isTrue();
    }

    @Test
    void partsInAnyOrderAndWithALongReferenceAreOneAnswer() {
        part("셋", longHeader(0x1234, 3, 3));
        part("하나", longHeader(0x1234, 3, 1));
        part("둘", longHeader(0x1234, 3, 2));
        acknowledged(4);
        assertThat(replies()).containsExactly("하나둘셋");
    }

    @Test
    void partsNamedByTheCentreAreOneAnswerWhetherShortOrNot() {
        centre().deliver(KIM, "앞말 ".getBytes(UTF_16BE), "sar=900,2,1");
        centre().deliver(KIM, "뒷말".getBytes(UTF_16BE), "sar=900,2,2&payload=1");
        acknowledged(3);
        assertThat(replies()).containsExactly("앞말 뒷말");
    }

    @Test
    void aLetterCutInTwoIsWholeAgain() {
        byte[] words = "가나다".getBytes(MS949);
        centre().deliver(KIM, joined(header(1, 2, 1), Arrays.copyOf(words, 3)), "esm=64&coding=14");
        centre().deliver(KIM, joined(header(1, 2, 2), Arrays.copyOfRange(words, 3, 6)), "esm=64&coding=14");
        acknowledged(3);
        assertThat(replies()).containsExactly("가나다");
    }

    @Test
    void aPartBroughtAgainCountsOnce() {
        byte[] first = joined(header(9, 2, 1), "죽고 ".getBytes(UTF_16BE));
        byte[] second = joined(header(9, 2, 2), "싶어요".getBytes(UTF_16BE));
        centre().deliver(KIM, first, "esm=64&times=3");
        acknowledged(4);
        centre().deliver(KIM, second, "esm=64&times=3");
        acknowledged(7);
        centre().deliver(KIM, first, "esm=64");
        acknowledged(8);
        later(Duration.ofMinutes(2));
        rounds.answers();
        assertThat(replies()).containsExactly("죽고 싶어요");
    }

    @Test
    void whatNeverBecomesWholeIsReadAsFarAsItCame() {
        part("약이 떨어", header(3, 3, 1));
        part("부탁드립니다", header(3, 3, 3));
        acknowledged(3);
        rounds.answers();
        assertThat(replies()).isEmpty();
        later(Duration.ofSeconds(61));
        rounds.answers();
        rounds.answers();
        assertThat(replies()).containsExactly("약이 떨어 … 부탁드립니다");
        part("졌어요. ", header(3, 3, 2));
        acknowledged(4);
        assertThat(replies()).containsExactly("약이 떨어 … 부탁드립니다", " … 졌어요. ");
    }

    @Test
    void aTelephoneThatCountsRoundBeginsAnotherAnswer() {
        part("첫 번째 답의 앞", header(5, 2, 1));
        acknowledged(2);
        part("두 번째 답의 앞, ", header(5, 2, 1));
        part("뒤", header(5, 2, 2));
        acknowledged(4);
        assertThat(replies()).containsExactlyInAnyOrder("첫 번째 답의 앞", "두 번째 답의 앞, 뒤");
    }

    @Test
    void answersOfTwoPeopleAreNotMixed() {
        part("한 사람의 ", header(6, 2, 1));
        centre().deliver("01099998888", joined(header(6, 2, 2), "다른 사람의 말".getBytes(UTF_16BE)), "esm=64");
        acknowledged(3);
        assertThat(replies()).isEmpty();
        part("말", header(6, 2, 2));
        acknowledged(4);
        assertThat(replies()).containsExactly("한 사람의 말");
    }

    @Test
    void aHeaderThatSaysNothingOfPartsIsNoWords() {
        byte[] toAPort = {6, 5, 4, 0x0B, (byte) 0x84, 0, 0};
        centre().deliver(KIM, joined(toAPort, "수신거부".getBytes(UTF_16BE)), "esm=64");
        centre().deliver(KIM, joined(header(4, 2, 9), "자리가 틀린 말".getBytes(UTF_16BE)), "esm=64");
        acknowledged(3);
        assertThat(replies()).containsExactlyInAnyOrder("수신거부", "자리가 틀린 말");
    }

    @Test
    void aFloodOfFirstPartsIsNotWaitedFor() {
        for (int number = 0; number < 64; number++) part("조각 " + number, header(number, 2, 1));
        acknowledged(65);
        part("하나 더", header(64, 2, 1));
        acknowledged(66);
        assertThat(replies()).containsExactly("하나 더");
        assertThat(waiting()).isEqualTo(64);
    }

    @Test
    void wordsOfPartsAreSealedAndGoneWhenRead() {
        part("주민번호 900101-", header(2, 2, 1));
        acknowledged(2);
        assertThat(owner.sql("select p::text || encode(sealed, 'escape') from reply_parts p")
                        .query(String.class)
                        .single())
                .doesNotContain("12345678", "900101");
        part("1234568 입니다", header(2, 2, 2));
        acknowledged(3);
        assertThat(waiting()).isZero();
        assertThat(replies())
                .singleElement()
                .asString()
                .doesNotContain("1234568")
                .doesNotContain("900101-1");
    }

    private int waiting() {
        return owner.sql("select count(*) from reply_parts where sealed is not null")
                .query(Integer.class)
                .single();
    }

    private void later(Duration time) {
        owner.sql("update reply_parts set heard_at = heard_at - ? * interval '1 second'")
                .param(time.toSeconds())
                .update();
    }

    private List<String> replies() {
        return texts.replies(about).stream().map(Reply::words).toList();
    }

    private static void part(String words, byte[] header) {
        centre().deliver(KIM, joined(header, words.getBytes(UTF_16BE)), "esm=64");
    }

    private static byte[] header(int reference, int of, int place) {
        return new byte[] {5, 0, 3, (byte) reference, (byte) of, (byte) place};
    }

    private static byte[] longHeader(int reference, int of, int place) {
        return new byte[] {6, 8, 4, (byte) (reference >> 8), (byte) reference, (byte) of, (byte) place};
    }

    private static byte[] joined(byte[] header, byte[] words) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(header);
        all.writeBytes(words);
        return all.toByteArray();
    }

    private static void acknowledged(int messages) {
        until(() -> centre().get("/counts").path("acknowledged").asInt() == messages);
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
