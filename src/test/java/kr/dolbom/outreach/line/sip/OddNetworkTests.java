package kr.dolbom.outreach.line.sip;

import static kr.dolbom.outreach.line.sip.FarSide.described;
import static kr.dolbom.outreach.line.sip.FarSide.header;
import static kr.dolbom.outreach.line.sip.FarSide.sound;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.dolbom.outreach.line.Answering;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the line does when the network does what networks do now and then. */
@SuppressWarnings("NullAway.Init") // Every test opens its own line.
class OddNetworkTests {

    private static final String NUMBER = "0226203001";
    private static final Limits LIMITS =
            new Limits(10, 1_000, Duration.ofSeconds(5), Duration.ZERO, Duration.ofSeconds(20));

    private static int nextPort = 26_060;

    private final int linePort = nextPort++;
    private final FarSide far = open("127.0.0.1");
    private final FarSide second = open("127.0.0.1");
    private final News news = new News();
    private final SoundEngine sounds = new SoundEngine(InetAddress.getLoopbackAddress(), 24_000, 24_998);
    private SipLine line;

    @AfterEach
    void close() {
        // The stack rests a second when it stops; the next test has ports of its own and need not wait.
        Thread.startVirtualThread(line::close);
        far.close();
        second.close();
        sounds.close();
    }

    @Test
    void anAnswerThatCrossesOurCancelIsAcknowledgedAndHungUp() throws Exception {
        open(LIMITS);
        Call call = line.place(NUMBER, news);
        String invite = far.next("INVITE");
        far.reply(invite, "180 Ringing");
        call.end();
        far.reply(far.next("CANCEL"), "200 OK");
        far.answer(invite, "far", sound(9_000));
        far.next("ACK");
        far.reply(far.next("BYE"), "200 OK");
        assertThat(news.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(news.answered.getCount()).isEqualTo(1);
        assertThat(news.endings).hasSize(1);
    }

    @Test
    void noCancelGoesOutBeforeTheNetworkHasSaidAWord() throws Exception {
        open(LIMITS);
        Call call = line.place(NUMBER, news);
        String invite = far.next("INVITE");
        call.end();
        assertThat(far.hears("CANCEL", 200)).isFalse();
        far.reply(invite, "180 Ringing");
        far.reply(far.next("CANCEL"), "200 OK");
        far.reply(invite, "487 Request Terminated");
        assertThat(news.outcome()).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    void aCancelThatIsNeverAnsweredDoesNotKeepTheChannel() throws Exception {
        open(dead(Duration.ofMillis(300)));
        Call call = line.place(NUMBER, news);
        far.reply(far.next("INVITE"), "180 Ringing");
        news.ringing.await();
        call.end();
        assertThat(news.outcome()).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    void aSecondTelephoneThatAnswersIsHungUpAndTheFirstGoesOn() throws Exception {
        open(LIMITS);
        line.place(NUMBER, news);
        String invite = far.next("INVITE");
        far.answer(invite, "first", sound(9_000));
        assertThat(header(far.next("ACK"), "To")).contains("tag=first");
        news.awaitAnswer();
        far.answerUntilAcknowledged(invite, "second", sound(9_002));
        assertThat(header(far.next("BYE"), "To")).contains("tag=second");
        assertThat(news.endings).isEmpty();
    }

    @Test
    void anAnswerSaidAgainIsAcknowledgedAgain() throws Exception {
        open(LIMITS);
        answered();
        far.answer(invite, "far", sound(9_000));
        far.next("ACK");
        far.answer(invite, "far", sound(9_000));
        far.next("ACK");
        assertThat(news.endings).isEmpty();
    }

    @Test
    void weOfferWhatWeCanAndSayWhoCalls() throws Exception {
        open(LIMITS);
        line.place(NUMBER, news);
        String offer = far.next("INVITE");
        assertThat(header(offer, "From")).contains("sip:16002129@");
        assertThat(header(offer, "P-Asserted-Identity")).contains("sip:16002129@");
        assertThat(offer).contains("RTP/AVP 8 0 101").doesNotContain("100rel").doesNotContain("timer");
    }

    @Test
    void aCallIsHeldTakenUpAgainAndRefreshed() throws Exception {
        open(dead(Duration.ofMillis(400)));
        answered();
        far.send(far.within(invite, "INVITE", 1, "far", described(sound(9_000, "a=sendonly"))));
        String held = far.next("SIP/2.0 200");
        assertThat(held).contains("a=recvonly").contains("m=audio " + FarSide.soundPort(invite));
        far.send(far.within(invite, "ACK", 1, "far"));
        Thread.sleep(700);
        assertThat(news.endings).isEmpty();

        far.send(far.within(invite, "UPDATE", 2, "far", "Session-Expires: 1800", "Content-Length: 0", "", ""));
        assertThat(header(far.next("SIP/2.0 200"), "Session-Expires")).contains("refresher=uac");

        far.send(far.within(invite, "INVITE", 3, "far", described(sound(9_000))));
        assertThat(far.next("SIP/2.0 200")).contains("a=sendrecv");
    }

    @Test
    void aVideoThatIsOfferedBesideTheSoundIsDeclined() throws Exception {
        open(LIMITS);
        answered();
        far.send(far.within(
                invite,
                "INVITE",
                1,
                "far",
                described(sound(9_000, "m=video 9004 RTP/AVP 96", "a=rtpmap:96 VP8/90000"))));
        assertThat(far.next("SIP/2.0 200")).contains("m=video 0 RTP/AVP 96");
    }

    @ParameterizedTest
    @CsvSource({"301 Moved Permanently, UNKNOWN_NUMBER", "302 Moved Temporarily, UNREACHABLE"})
    void aCallIsNotFollowedToANumberTheOfficeDoesNotKnow(String status, Outcome outcome) throws Exception {
        open(LIMITS);
        line.place(NUMBER, news);
        far.reply(far.next("INVITE"), status);
        assertThat(news.outcome()).isEqualTo(outcome);
        assertThat(far.hears("INVITE", 200)).isFalse();
    }

    @Test
    void aNetworkThatAsksForARestGetsIt() throws Exception {
        open(LIMITS);
        line.place(NUMBER, news);
        far.reply(far.next("INVITE"), "503 Service Unavailable", "Retry-After: 1", "Content-Length: 0", "", "");
        assertThat(news.outcome()).isEqualTo(Outcome.LINE_FAILED);
        assertThat(line.isOpen()).isFalse();
        Thread.sleep(1_100);
        assertThat(line.isOpen()).isTrue();
    }

    @Test
    void theSecondDoorTakesWhatTheFirstWillNot() throws Exception {
        open(LIMITS, far, second);
        Call call = line.place(NUMBER, news);
        far.reply(far.next("INVITE"), "503 Service Unavailable");
        second.answer(second.next("INVITE"), "far", sound(9_000));
        second.next("ACK");
        news.awaitAnswer();
        call.end();
        second.next("BYE");
        assertThat(news.outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void theNetworkIsAskedWhetherItIsThereAndMissedWhenItIsNot() throws Exception {
        open(new Limits(10, 1_000, Duration.ofSeconds(5), Duration.ofMillis(150), Duration.ofSeconds(20)), far, second);
        far.reply(far.next("OPTIONS"), "404 Not Found");
        assertThat(line.isOpen()).isTrue();
        for (int tries = 0; tries < 40 && line.isOpen(); tries++) Thread.sleep(50);
        assertThat(line.isOpen()).isFalse();
        String latest = second.next("OPTIONS");
        second.reply(latest, "200 OK");
        for (int tries = 0; tries < 40 && !line.isOpen(); tries++) Thread.sleep(10);
        assertThat(line.isOpen()).isTrue();
    }

    @Test
    void theNetworkMayAskWhetherWeAreThere() throws Exception {
        open(LIMITS);
        far.send(far.invite("02").replace("INVITE", "OPTIONS"));
        assertThat(header(far.next("SIP/2.0 200"), "Allow")).contains("INVITE");
    }

    @Test
    void anAnsweredCallFromWhichNothingComesIsOver() throws Exception {
        open(dead(Duration.ofMillis(400)));
        answered();
        far.next("BYE");
        assertThat(news.ended.get().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(news.ended.get().cause()).contains(41);
        assertThat(line.counts().now().lost()).isEqualTo(1);
    }

    @Test
    void aHangUpThatNobodyConfirmsEndsTheCallAllTheSame() throws Exception {
        open(LIMITS);
        answered().end();
        far.next("BYE");
        assertThat(news.outcome()).isEqualTo(Outcome.ANSWERED);
        far.next("BYE");
        assertThat(news.endings).hasSize(1);
    }

    @Test
    void soundWeCannotUnpackEndsTheCallPolitely() throws Exception {
        open(LIMITS);
        line.place(NUMBER, news);
        far.answer(
                far.next("INVITE"),
                "far",
                "v=0",
                "o=far 1 1 IN IP4 127.0.0.1",
                "s=-",
                "c=IN IP4 127.0.0.1",
                "t=0 0",
                "m=audio 9000 RTP/AVP 18",
                "a=rtpmap:18 G729/8000");
        far.next("ACK");
        far.next("BYE");
        assertThat(news.ended.get()).isEqualTo(new Ending(Outcome.LINE_FAILED, 488, Optional.empty()));
    }

    @Test
    void keysAreNotSentToWhoCannotTakeThem() throws Exception {
        open(LIMITS);
        try (DatagramSocket ear = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
            Call call = line.place(NUMBER, news);
            far.answer(
                    far.next("INVITE"),
                    "far",
                    "v=0",
                    "o=far 1 1 IN IP4 127.0.0.1",
                    "s=-",
                    "c=IN IP4 127.0.0.1",
                    "t=0 0",
                    "m=audio " + ear.getLocalPort() + " RTP/AVP 0",
                    "a=ptime:30");
            news.awaitAnswer();
            call.sound().press("12");
            assertThat(types(ear, 20)).containsOnly(0);
        }
    }

    @Test
    void noMoreChannelsThanTheContractHas() throws Exception {
        open(new Limits(1, 1_000, Duration.ofSeconds(5), Duration.ZERO, Duration.ofSeconds(20)));
        Call first = answered();
        News refused = new News();
        line.place(NUMBER, refused);
        assertThat(refused.ended.get()).isEqualTo(new Ending(Outcome.LINE_FAILED, 0, Optional.of(34)));
        assertThat(line.isOpen()).isFalse();
        first.end();
        far.reply(far.next("BYE"), "200 OK");
        line.place("0226203009", new News());
        assertThat(far.next("INVITE")).contains("0226203009");
    }

    @Test
    void noMoreCallsASecondThanTheContractSays() throws Exception {
        open(new Limits(50, 10, Duration.ofSeconds(5), Duration.ZERO, Duration.ofSeconds(20)));
        List<News> all = new ArrayList<>();
        long begun = System.nanoTime();
        for (int number = 0; number < 20; number++) {
            all.add(new News());
            line.place("02262030" + (10 + number), all.getLast());
        }
        for (int number = 10; number < 16; number++) far.next("INVITE sip:02262030" + number);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(480));
        assertThat(all.getLast().ended.get().cause()).contains(42);
    }

    @Test
    void whoCallsBackIsAnsweredAndKnownByTheNumber() throws Exception {
        List<Optional<String>> callers = new ArrayList<>();
        open(LIMITS, (trunk, caller, call) -> {
            callers.add(caller);
            return Optional.of(news);
        });
        far.send(far.invite("+821012345678", described(sound(9_000))));
        String ok = far.next("SIP/2.0 200");
        assertThat(ok).contains("m=audio").contains("RTP/AVP 8 101");
        far.send(far.withinOwn(ok, "ACK", 1));
        news.awaitAnswer();
        assertThat(callers).containsExactly(Optional.of("01012345678"));
        far.send(far.withinOwn(ok, "BYE", 2));
        assertThat(news.outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void aCallerWhoGivesUpWhileItRingsIsForgotten() throws Exception {
        open(LIMITS, (trunk, caller, call) -> {
            try {
                Thread.sleep(400);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return Optional.of(news);
        });
        String invite = far.invite("0226201111", described(sound(9_000)));
        far.send(invite);
        far.next("SIP/2.0 180");
        far.send(invite.replace("1 INVITE", "1 CANCEL").replaceFirst("INVITE", "CANCEL"));
        far.next("SIP/2.0 487");
        assertThat(far.hears("SIP/2.0 200 OK", 600)).isFalse();
        assertThat(news.answered.getCount()).isEqualTo(1);
    }

    @Test
    void aStrangerCannotCallIn() throws Exception {
        open(LIMITS, (trunk, caller, call) -> Optional.of(news));
        try (FarSide stranger = open("127.0.0.2")) {
            stranger.send(stranger.invite("0226201111", described(sound(9_000))));
            stranger.next("SIP/2.0 403");
        }
        assertThat(line.counts().now().strangers()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 486})
    void thePersonIsReachedOrNotAsTheNetworkReportsIt(int status) throws Exception {
        open(LIMITS);
        answered().handOver("0226203333");
        String refer = far.next("REFER");
        assertThat(header(refer, "Refer-To")).contains("0226203333");
        assertThat(header(refer, "Referred-By")).contains("16002129");
        far.reply(refer, "202 Accepted");
        notified("100 Trying", 1);
        assertThat(news.handedOver).isNotDone();
        notified(status + " Whatever", 2);
        assertThat(news.handedOver.get()).isEqualTo(status == 200);
    }

    @Test
    void whereTheNetworkTransfersNobodyThePersonIsCalledAndBothAreConnected() throws Exception {
        open(LIMITS);
        try (DatagramSocket citizen = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0));
                DatagramSocket person = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
            Call call = line.place(NUMBER, news);
            invite = far.next("INVITE");
            far.answer(invite, "far", sound(citizen.getLocalPort()));
            news.awaitAnswer();
            call.handOver("0226203333");
            far.reply(far.next("REFER"), "405 Method Not Allowed");
            String toPerson = far.next("INVITE sip:0226203333");
            far.answer(toPerson, "person", sound(person.getLocalPort()));
            assertThat(news.handedOver.get()).isTrue();
            call.end();
            assertThat(passes(citizen, FarSide.soundPort(invite), person)).isTrue();
            assertThat(passes(person, FarSide.soundPort(toPerson), citizen)).isTrue();
            far.send(far.within(toPerson, "BYE", 9, "person"));
            far.next("BYE");
            assertThat(news.outcome()).isEqualTo(Outcome.ANSWERED);
        }
    }

    @Test
    void brokenMessagesHarmNothing() throws Exception {
        open(LIMITS, (trunk, caller, call) -> Optional.of(new News()));
        Random random = new Random(11);
        String[] whole = {
            far.invite("0226201111", described(sound(9_000))),
            far.invite("0226201112", described(sound(9_000))).replace("INVITE", "NOTIFY"),
            far.response(far.invite("0226201113"), "200 OK", "x", described(sound(9_000)))
        };
        for (int round = 0; round < 600; round++) far.send(mutated(whole[round % whole.length], random));
        far.hears("nothing", 300);
        answered();
        assertThat(news.endings).isEmpty();
    }

    private static byte[] mutated(String whole, Random random) {
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        for (int change = random.nextInt(6); change >= 0; change--)
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        return random.nextInt(3) > 0 ? bytes : java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    private String invite = "";

    private Call answered() throws Exception {
        Call call = line.place(NUMBER, news);
        invite = far.next("INVITE sip:" + NUMBER);
        far.answer(invite, "far", sound(9_000));
        far.next("ACK");
        news.awaitAnswer();
        return call;
    }

    private void notified(String progress, int number) throws Exception {
        far.send(far.within(
                invite,
                "NOTIFY",
                number,
                "far",
                "Event: refer",
                "Subscription-State: active",
                "Content-Type: message/sipfrag",
                "Content-Length: " + (progress.length() + 8),
                "",
                "SIP/2.0 " + progress));
        far.next("SIP/2.0 200");
    }

    /** Whether a loud sound that goes in at one end comes out at the other. */
    private static boolean passes(DatagramSocket from, int to, DatagramSocket at) throws Exception {
        at.setSoTimeout(50);
        byte[] packet = new byte[172];
        packet[0] = (byte) 0x80;
        packet[1] = 8;
        java.util.Arrays.fill(packet, 12, 172, (byte) 0xAA);
        for (int number = 0; number < 60; number++) {
            packet[3] = (byte) number;
            from.send(new DatagramPacket(packet, packet.length, new InetSocketAddress("127.0.0.1", to)));
            DatagramPacket heard = new DatagramPacket(new byte[400], 400);
            try {
                at.receive(heard);
            } catch (SocketTimeoutException nothingYet) {
                continue;
            }
            if (heard.getData()[100] == (byte) 0xAA) return true;
            Thread.sleep(15);
        }
        return false;
    }

    private static List<Integer> types(DatagramSocket ear, int packets) throws Exception {
        ear.setSoTimeout(2_000);
        List<Integer> types = new ArrayList<>();
        for (int packet = 0; packet < packets; packet++) {
            DatagramPacket heard = new DatagramPacket(new byte[400], 400);
            ear.receive(heard);
            types.add(heard.getData()[1] & 0x7F);
        }
        return types;
    }

    private static Limits dead(Duration after) {
        return new Limits(10, 1_000, Duration.ofSeconds(5), Duration.ZERO, after);
    }

    private void open(Limits limits) throws Exception {
        open(limits, far);
    }

    private void open(Limits limits, FarSide... doors) throws Exception {
        line = new SipLine(trunk(limits, doors), sounds);
    }

    private void open(Limits limits, Answering answering) throws Exception {
        line = new SipLine(trunk(limits, far), sounds, answering);
    }

    private Trunk trunk(Limits limits, FarSide... doors) {
        List<Proxy> proxies = new ArrayList<>();
        for (FarSide door : doors) proxies.add(new Proxy("127.0.0.1", door.port()));
        return new Trunk(
                "test",
                proxies,
                Transport.UDP,
                new Account("16002129", "", "16002129"),
                new Near("127.0.0.1", linePort),
                limits,
                Optional.empty());
    }

    private FarSide open(String address) {
        try {
            return new FarSide(address, 0, linePort);
        } catch (java.io.IOException taken) {
            throw new java.io.UncheckedIOException(taken);
        }
    }
}
