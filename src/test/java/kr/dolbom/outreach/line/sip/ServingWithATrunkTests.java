package kr.dolbom.outreach.line.sip;

import static kr.dolbom.outreach.line.sip.FarSide.described;
import static kr.dolbom.outreach.line.sip.FarSide.header;
import static kr.dolbom.outreach.line.sip.FarSide.sound;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kr.dolbom.Dolbom;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.campaign.CallingHours;
import kr.dolbom.outreach.campaign.Campaign;
import kr.dolbom.outreach.campaign.CampaignState;
import kr.dolbom.outreach.campaign.Campaigns;
import kr.dolbom.outreach.campaign.Plan;
import kr.dolbom.outreach.campaign.Spacing;
import kr.dolbom.outreach.campaign.list.Listed;
import kr.dolbom.outreach.talk.drill.StandInEngines;
import kr.dolbom.outreach.texting.PhoneNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The desk as {@code serve} opens it where a trunk is configured, and a network written by hand at its other end. */
@SpringBootTest(classes = Dolbom.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("serve")
@Import(ServingWithATrunkTests.AtTen.class)
@DirtiesContext
class ServingWithATrunkTests {

    private static final int LINE = 21_060;
    private static final int SOUND = 21_100;
    private static final DriverManagerDataSource DATABASE = TestDatabase.empty();
    private static final FarSide NETWORK = network();
    private static final StandInEngines ENGINES = new StandInEngines(Duration.ZERO, Duration.ZERO);
    private static final Actor LEADER = new Actor(Optional.of("팀장"), List.of(), Set.of(Role.SUPERVISOR));

    @Autowired
    Campaigns campaigns;

    @Autowired
    AtTen start;

    /** Monday, ten in the morning in Seoul, from the start on; and what health said when the port had just opened. */
    @TestConfiguration(proxyBeanMethods = false)
    static class AtTen {

        private String healthAtFirst = "";

        @Bean
        @Primary
        InstantSource fromTen() {
            long begun = System.nanoTime();
            return () -> Instant.parse("2026-03-09T01:00:00Z").plusNanos(System.nanoTime() - begun);
        }

        @EventListener
        void portIsOpen(WebServerInitializedEvent opened) throws IOException, InterruptedException {
            healthAtFirst = health(opened.getWebServer().getPort());
        }

        static String health(int port) throws IOException, InterruptedException {
            try (HttpClient http = HttpClient.newHttpClient()) {
                URI health = URI.create("http://127.0.0.1:" + port + "/actuator/health");
                return http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                        .body();
            }
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) throws IOException {
        Path data = Files.createTempDirectory("dolbom-trunk");
        settings.add("dolbom.db.url", DATABASE::getUrl);
        settings.add("dolbom.db.user", DATABASE::getUsername);
        settings.add("dolbom.db.password", DATABASE::getPassword);
        settings.add("dolbom.data", data::toString);
        settings.add("dolbom.outreach.trunks.main.proxy", () -> "127.0.0.1:" + NETWORK.port());
        settings.add("dolbom.outreach.trunks.main.sender", () -> "0226201234");
        settings.add("dolbom.outreach.trunks.main.local-address", () -> "127.0.0.1");
        settings.add("dolbom.outreach.trunks.main.local-port", () -> LINE);
        settings.add("dolbom.outreach.trunks.main.first-sound-port", () -> SOUND);
        settings.add("dolbom.outreach.trunks.main.last-sound-port", () -> SOUND + 40);
        settings.add("dolbom.outreach.trunks.main.person", () -> "0226203333");
        settings.add("dolbom.outreach.trunks.main.office", () -> "가람구청 복지정책과");
        settings.add("dolbom.inference.speaking.url", ENGINES::url);
        settings.add("dolbom.inference.listening.url", ENGINES::url);
        settings.add("dolbom.dialling.round", () -> "100ms");
    }

    @AfterAll
    static void close() {
        NETWORK.close();
        ENGINES.close();
    }

    @Test
    void theNetworksQuestionWhetherItIsThereIsAnswered() throws Exception {
        NETWORK.send("OPTIONS sip:0226201234@127.0.0.1:" + LINE + " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:"
                + NETWORK.port() + ";branch=z9hG4bKthere\r\nMax-Forwards: 70\r\nFrom: <sip:network@127.0.0.1>;tag=n\r\n"
                + "To: <sip:0226201234@127.0.0.1>\r\nCall-ID: there\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n");
        assertThat(NETWORK.next("SIP/2.0 200")).contains("INVITE");
    }

    @Test
    void aCallOfACampaignLeavesAndWhatTheNetworkSaysOfItIsKept() throws Exception {
        Campaign campaign = campaigns.prepare(LEADER, "3월", plan(), List.of(household()));
        campaigns.move(LEADER, campaign.id(), CampaignState.Move.START);
        String invite = NETWORK.next("INVITE");
        assertThat(invite).startsWith("INVITE sip:01012345678@127.0.0.1");
        assertThat(header(invite, "From")).contains("0226201234");
        NETWORK.reply(invite, "486 Busy Here");
        assertThat(outcome(campaign)).isEqualTo("BUSY");
    }

    @Test
    void whoCallsBackIsAnsweredAndPutThroughToThePerson() throws Exception {
        try (DatagramSocket telephone = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            NETWORK.send(NETWORK.invite("01099998888", described(sound(telephone.getLocalPort()))));
            String ok = NETWORK.next("SIP/2.0 200");
            assertThat(FarSide.soundPort(ok)).isBetween(SOUND, SOUND + 40);
            NETWORK.send(NETWORK.withinOwn(ok, "ACK", 1));
            telephone.setSoTimeout(20_000);
            telephone.receive(new DatagramPacket(new byte[400], 400));
            assertThat(header(asksForAPerson(telephone, FarSide.soundPort(ok)), "Refer-To"))
                    .contains("0226203333");
            NETWORK.send(NETWORK.withinOwn(ok, "BYE", 2));
        }
    }

    /** The key 0 as RFC 4733 sends it: begun, and its end said three times. */
    private static void press(DatagramSocket telephone, int port, int time) throws IOException {
        for (int packet = 0; packet < 4; packet++) {
            byte[] bytes = ByteBuffer.allocate(16)
                    .put((byte) 0x80)
                    .put((byte) (packet == 0 ? 0x80 | 101 : 101))
                    .putShort((short) (time + packet))
                    .putInt(time * 1_000)
                    .putInt(7)
                    .put((byte) 0)
                    .put((byte) (packet == 0 ? 10 : 0x8A))
                    .putShort((short) 800)
                    .array();
            telephone.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
        }
    }

    /** As an impatient caller does: the key again and again, until somebody else is asked for. */
    private static String asksForAPerson(DatagramSocket telephone, int port) throws IOException {
        AtomicInteger time = new AtomicInteger();
        try (ScheduledExecutorService finger = Executors.newSingleThreadScheduledExecutor()) {
            finger.scheduleAtFixedRate(
                    () -> pressed(telephone, port, time.addAndGet(10)), 300, 1_000, TimeUnit.MILLISECONDS);
            try {
                return patiently("REFER");
            } finally {
                finger.shutdownNow();
            }
        }
    }

    /** What is said to the caller first takes as long as it takes. */
    private static String patiently(String beginning) throws IOException {
        for (int tries = 0; tries < 4; tries++) {
            try {
                return NETWORK.next(beginning);
            } catch (SocketTimeoutException stillTalking) {
                assertThat(stillTalking).isNotNull();
            }
        }
        return NETWORK.next(beginning);
    }

    private static void pressed(DatagramSocket telephone, int port, int time) {
        try {
            press(telephone, port, time);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void healthNeverSaysThatTheDeskIsDown() throws Exception {
        assertThat(start.healthAtFirst).contains("OUT_OF_SERVICE").doesNotContain("DOWN");
    }

    private static String outcome(Campaign campaign) throws InterruptedException {
        JdbcClient owner = JdbcClient.create(DATABASE);
        for (int tries = 0; tries < 500; tries++) {
            Optional<String> outcome = owner.sql(
                            "select a.outcome from attempts a join targets t on t.id = a.target where t.campaign = ? and a.outcome <> ''")
                    .param(campaign.id())
                    .query(String.class)
                    .optional();
            if (outcome.isPresent()) return outcome.get();
            Thread.sleep(20);
        }
        return "not ended";
    }

    private static Plan plan() {
        CallingHours hours = new CallingHours(
                EnumSet.allOf(DayOfWeek.class),
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                LocalTime.of(12, 0),
                LocalTime.of(13, 0));
        return new Plan(
                "안부 확인",
                "사회보장급여법 제5조",
                "가람동 주민센터",
                "이주무",
                "02-620-3333",
                hours,
                Spacing.USUAL,
                1,
                60,
                "first-counselling",
                false,
                "",
                "");
    }

    private static Listed household() {
        List<PhoneNumber> numbers = List.of(new PhoneNumber("01012345678"));
        return new Listed(2, "시험가", 1950, "시험로 1", numbers, List.of("단전"), 0, 24, "ko", "", List.of());
    }

    private static FarSide network() {
        try {
            return new FarSide("127.0.0.1", 0, LINE);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
