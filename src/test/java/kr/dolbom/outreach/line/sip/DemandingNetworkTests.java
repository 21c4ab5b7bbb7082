package kr.dolbom.outreach.line.sip;

import static kr.dolbom.outreach.line.sip.FarSide.described;
import static kr.dolbom.outreach.line.sip.FarSide.header;
import static kr.dolbom.outreach.line.sip.FarSide.sound;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.line.SoundEngine;
import kr.dolbom.outreach.line.Trunk;
import kr.dolbom.outreach.line.Trunk.Account;
import kr.dolbom.outreach.line.Trunk.Limits;
import kr.dolbom.outreach.line.Trunk.Near;
import kr.dolbom.outreach.line.Trunk.Proxy;
import kr.dolbom.outreach.line.Trunk.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What telephone companies ask of whoever is on their line. */
@SuppressWarnings("NullAway.Init") // Every test opens its own line.
class DemandingNetworkTests {

    private static final String NUMBER = "0226203001";
    private static final String CHALLENGE = "Digest realm=\"network\", nonce=\"%s\", algorithm=MD5, qop=\"auth\"";
    private static final String NOTHING = "Content-Length: 0";

    private static int nextPort = 27_060;

    private final int linePort = nextPort++;
    private final FarSide far = open();
    private final FarSide second = open();
    private final News news = new News();
    private final SoundEngine sounds = new SoundEngine(InetAddress.getLoopbackAddress(), 25_000, 25_998);
    private SipLine line;
    private String invite = "";

    @AfterEach
    void close() {
        Thread.startVirtualThread(line::close);
        far.close();
        second.close();
        sounds.close();
    }

    @Test
    void aHangUpIsSaidAgainWithThePasswordWhereTheNetworkAsksForIt() throws Exception {
        open(limits(Duration.ofSeconds(5)), sounds, far);
        answered().end();
        String bye = far.next("BYE");
        far.reply(bye, "407 Proxy Authentication Required", challenge("Proxy-Authenticate", "one"));
        String again = nextOther("BYE", bye);
        assertThat(header(again, "Proxy-Authorization")).contains("nonce=\"one\"");
        assertThat(number(again)).isGreaterThan(number(bye));
        far.reply(again, "200 OK");
        assertThat(news.outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void aHandOverIsSaidAgainWithThePasswordToo() throws Exception {
        open(limits(Duration.ofSeconds(5)), sounds, far);
        answered().handOver("0226203333");
        String refer = far.next("REFER");
        far.reply(refer, "401 Unauthorized", challenge("WWW-Authenticate", "one"));
        String again = nextOther("REFER", refer);
        assertThat(header(again, "Authorization")).contains("nonce=\"one\"");
        assertThat(header(again, "Refer-To")).contains("0226203333");
        far.reply(again, "401 Unauthorized", challenge("WWW-Authenticate", "two"));
        // Refused for good: the person is called on a second channel.
        assertThat(far.next("INVITE sip:0226203333")).isNotEmpty();
    }

    @Test
    void aNumberUsedOnceThatHasGrownOldIsReplaced() throws Exception {
        open(limits(Duration.ofSeconds(5)), sounds, far);
        line.place(NUMBER, news);
        String first = far.next("INVITE");
        far.reply(first, "401 Unauthorized", challenge("WWW-Authenticate", "old"));
        String second = nextOther("INVITE", first);
        far.reply(
                second,
                "401 Unauthorized",
                "WWW-Authenticate: " + CHALLENGE.formatted("new") + ", stale=true",
                NOTHING,
                "",
                "");
        String third = nextOther("INVITE", second);
        assertThat(header(third, "Authorization")).contains("nonce=\"new\"");
        far.answer(third, "far", sound(9_000));
        news.awaitAnswer();
    }

    @Test
    void aPasswordThatIsRefusedIsNotTriedAgain() throws Exception {
        open(limits(Duration.ofSeconds(5)), sounds, far);
        line.place(NUMBER, news);
        String first = far.next("INVITE");
        far.reply(first, "401 Unauthorized", challenge("WWW-Authenticate", "one"));
        far.reply(nextOther("INVITE", first), "401 Unauthorized", challenge("WWW-Authenticate", "two"));
        assertThat(news.outcome()).isEqualTo(Outcome.LINE_FAILED);
        assertThat(line.isOpen()).isFalse();
    }

    @Test
    void aRingThatMustBeConfirmedIsConfirmed() throws Exception {
        open(limits(Duration.ofSeconds(5)), sounds, far);
        line.place(NUMBER, news);
        invite = far.next("INVITE");
        far.reply(
                invite,
                "183 Session Progress",
                Stream.concat(Stream.of("Require: 100rel", "RSeq: 4711"), Stream.of(described(sound(9_000))))
                        .toArray(String[]::new));
        String prack = far.next("PRACK");
        assertThat(header(prack, "RAck")).isEqualTo("4711 1 INVITE");
        far.reply(prack, "200 OK");
        // What was confirmed need not be described again.
        far.reply(invite, "200 OK");
        far.next("ACK");
        news.awaitAnswer();
        assertThat(line.isOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"timer", "100rel"})
    void whatTheNetworkInsistsOnIsOffered(String wanted) throws Exception {
        open(limits(Duration.ofSeconds(5)), sounds, far);
        line.place(NUMBER, news);
        String first = far.next("INVITE");
        far.reply(first, "421 Extension Required", "Require: " + wanted, NOTHING, "", "");
        String again = nextOther("INVITE", first);
        assertThat(header(again, "Supported")).isEqualTo(wanted);
        assertThat(number(again)).isGreaterThan(number(first));
        far.reply(again, "421 Extension Required", "Require: " + wanted, NOTHING, "", "");
        assertThat(news.outcome()).isEqualTo(Outcome.LINE_FAILED);
    }

    @Test
    void whatWeCannotDoIsNotPromised() throws Exception {
        open(limits(Duration.ofSeconds(5)), sounds, far);
        line.place(NUMBER, news);
        far.reply(far.next("INVITE"), "421 Extension Required", "Require: timer, sec-agree", NOTHING, "", "");
        assertThat(news.outcome()).isEqualTo(Outcome.LINE_FAILED);
    }

    @Test
    void aCallThatWeAreToRefreshIsRefreshed() throws Exception {
        open(limits(Duration.ofSeconds(5)), sounds, far);
        line.place(NUMBER, news);
        invite = far.next("INVITE");
        far.reply(
                invite,
                "200 OK",
                Stream.concat(
                                Stream.of("Require: timer", "Session-Expires: 2;refresher=uac"),
                                Stream.of(described(sound(9_000))))
                        .toArray(String[]::new));
        far.next("ACK");
        for (int times = 0; times < 2; times++) {
            String update = far.next("UPDATE");
            assertThat(header(update, "Session-Expires")).isEqualTo("2;refresher=uac");
            assertThat(update).doesNotContain("m=audio");
            far.reply(update, "200 OK");
        }
        assertThat(news.endings).isEmpty();
    }

    @Test
    void whoeverIsToRefreshIsLeftToTheFarSide() throws Exception {
        open(limits(Duration.ofSeconds(5)), sounds, far);
        answered();
        far.send(far.within(invite, "UPDATE", 1, "far", "Supported: timer", "Session-Expires: 1800", NOTHING, "", ""));
        String unsaid = far.next("SIP/2.0 200");
        assertThat(header(unsaid, "Session-Expires")).isEqualTo("1800;refresher=uac");
        assertThat(header(unsaid, "Require")).isEqualTo("timer");
        far.send(far.within(invite, "UPDATE", 2, "far", "Session-Expires: 2;refresher=uas", NOTHING, "", ""));
        assertThat(header(far.next("SIP/2.0 200"), "Session-Expires")).isEqualTo("2;refresher=uas");
        assertThat(header(far.next("UPDATE"), "Session-Expires")).isEqualTo("2;refresher=uac");
    }

    @Test
    void keysMayComeAsMessagesFromWhoCannotSendThemAsPackets() throws Exception {
        open(limits(Duration.ofSeconds(5)), sounds, far);
        line.place(NUMBER, news);
        invite = far.next("INVITE");
        far.answer(invite, "far", withoutKeys());
        far.next("ACK");
        news.awaitAnswer();
        far.send(far.within(invite, "INFO", 1, "far", keys("application/dtmf-relay", "Signal=1\r\nDuration=160\r\n")));
        far.next("SIP/2.0 200");
        far.send(far.within(invite, "INFO", 2, "far", keys("application/dtmf", "#")));
        far.next("SIP/2.0 200");
        far.send(far.within(invite, "INFO", 3, "far", keys("application/media_control+xml", "<x>9</x>")));
        far.next("SIP/2.0 200");
        assertThat(news.hears("1#")).isTrue();
    }

    @Test
    void aKeyThatComesBothWaysCountsOnce() throws Exception {
        open(limits(Duration.ofSeconds(5)), sounds, far);
        answered();
        far.send(far.within(invite, "INFO", 1, "far", keys("application/dtmf-relay", "Signal=1\r\n")));
        far.next("SIP/2.0 200");
        assertThat(news.keys.toString()).isEmpty();
    }

    @Test
    void aLineOnWhichNothingIsSaidAtAllHasFailedAndIsLeftAloneForAWhile() throws Exception {
        open(new Limits(10, 1_000, Duration.ofMillis(300), Duration.ZERO, Duration.ofMillis(200)), sounds, far, second);
        line.place(NUMBER, news);
        far.next("INVITE");
        Ending ending = news.ended.get();
        assertThat(ending.outcome()).isEqualTo(Outcome.LINE_FAILED);
        assertThat(ending.cause()).contains(41);
        line.place(NUMBER, new News());
        assertThat(second.next("INVITE")).isNotEmpty();
        assertThat(line.isOpen()).isTrue();
    }

    @Test
    void aCallWithoutAFreePortForSoundKeepsNoChannel() throws Exception {
        try (SoundEngine one = new SoundEngine(InetAddress.getLoopbackAddress(), 25_998, 26_000)) {
            open(limits(Duration.ofSeconds(5)), one, far);
            Call first = answered();
            News refused = new News();
            line.place(NUMBER, refused);
            assertThat(refused.ended.get().outcome()).isEqualTo(Outcome.LINE_FAILED);
            far.send(far.invite("0226209999", described(sound(9_000))));
            far.next("SIP/2.0 486");
            assertThat(line.freeChannels()).isEqualTo(9);
            first.end();
        }
    }

    @Test
    void whoRingsFromOnePortAndSpeaksFromAnotherIsHeard() throws Exception {
        open(limits(Duration.ofSeconds(5)), sounds, far);
        try (DatagramSocket tone = socket();
                DatagramSocket citizen = socket()) {
            line.place(NUMBER, news);
            invite = far.next("INVITE");
            far.reply(invite, "183 Session Progress", described(sound(citizen.getLocalPort())));
            speak(tone, (byte) 0xD5, 20);
            far.answer(invite, "far", sound(citizen.getLocalPort()));
            news.awaitAnswer();
            speak(citizen, (byte) 0xAA, 20);
            assertThat(news.awaitSound()).isTrue();
            assertThat(arrives(citizen)).isTrue();
        }
    }

    @Test
    void whoSpeaksFromAnotherPortOnceTheFirstIsSilentIsHeard() throws Exception {
        open(limits(Duration.ofSeconds(5)), sounds, far);
        try (DatagramSocket before = socket();
                DatagramSocket after = socket()) {
            line.place(NUMBER, news);
            invite = far.next("INVITE");
            far.answer(invite, "far", sound(before.getLocalPort()));
            news.awaitAnswer();
            speak(before, (byte) 0xD5, 10);
            for (int tries = 0; tries < 40 && news.sound.getCount() > 0; tries++) speak(after, (byte) 0xAA, 10);
            assertThat(news.awaitSound()).isTrue();
            assertThat(arrives(after)).isTrue();
        }
    }

    private void speak(DatagramSocket from, byte code, int packets) throws Exception {
        byte[] packet = new byte[172];
        packet[0] = (byte) 0x80;
        packet[1] = 8;
        packet[11] = code;
        java.util.Arrays.fill(packet, 12, 172, code);
        for (int number = 0; number < packets; number++) {
            packet[3] = (byte) number;
            from.send(new DatagramPacket(
                    packet, packet.length, new InetSocketAddress("127.0.0.1", FarSide.soundPort(invite))));
            Thread.sleep(10);
        }
    }

    private static boolean arrives(DatagramSocket at) throws Exception {
        at.setSoTimeout(2_000);
        DatagramPacket heard = new DatagramPacket(new byte[400], 400);
        at.receive(heard);
        return heard.getLength() == 172;
    }

    private static DatagramSocket socket() throws Exception {
        return new DatagramSocket(new InetSocketAddress("127.0.0.1", 0));
    }

    private static String[] keys(String type, String body) {
        return new String[] {"Content-Type: " + type, "Content-Length: " + body.length(), "", body};
    }

    private static String[] withoutKeys() {
        return new String[] {
            "v=0", "o=far 1 1 IN IP4 127.0.0.1", "s=-", "c=IN IP4 127.0.0.1", "t=0 0", "m=audio 9000 RTP/AVP 8"
        };
    }

    private static String[] challenge(String header, String nonce) {
        return new String[] {header + ": " + CHALLENGE.formatted(nonce), NOTHING, "", ""};
    }

    private static long number(String message) {
        return Long.parseLong(header(message, "CSeq").split(" ")[0]);
    }

    /** The next that is not the one said before: over UDP it is said again until it is answered. */
    private String nextOther(String beginning, String before) throws Exception {
        String next = far.next(beginning);
        while (number(next) == number(before)) next = far.next(beginning);
        return next;
    }

    private Call answered() throws Exception {
        Call call = line.place(NUMBER, news);
        invite = far.next("INVITE sip:" + NUMBER);
        far.answer(invite, "far", sound(9_000));
        far.next("ACK");
        news.awaitAnswer();
        return call;
    }

    private static Limits limits(Duration ringFor) {
        return new Limits(10, 1_000, ringFor, Duration.ZERO, Duration.ofSeconds(20));
    }

    private void open(Limits limits, SoundEngine engine, FarSide... doors) throws Exception {
        List<Proxy> proxies = Stream.of(doors)
                .map(door -> new Proxy("127.0.0.1", door.port()))
                .toList();
        line = new SipLine(
                new Trunk(
                        "test",
                        proxies,
                        Transport.UDP,
                        new Account("16002129", "secret", "16002129"),
                        new Near("127.0.0.1", linePort),
                        limits,
                        Optional.empty()),
                engine);
    }

    private FarSide open() {
        try {
            return new FarSide("127.0.0.1", 0, linePort);
        } catch (java.io.IOException taken) {
            throw new java.io.UncheckedIOException(taken);
        }
    }
}
