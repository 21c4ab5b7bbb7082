package kr.dolbom.outreach.line.sip;

import static kr.dolbom.outreach.line.sip.FarSide.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kr.dolbom.outreach.line.SoundEngine;
import kr.dolbom.outreach.line.Trunk;
import kr.dolbom.outreach.line.Trunk.Account;
import kr.dolbom.outreach.line.Trunk.Limits;
import kr.dolbom.outreach.line.Trunk.Near;
import kr.dolbom.outreach.line.Trunk.Proxy;
import kr.dolbom.outreach.line.Trunk.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A trunk that wants to be told where we are, against a registrar written by hand. */
@SuppressWarnings("NullAway.Init") // Opened anew before each test.
class RegistrationTests {

    private static final Limits LIMITS =
            new Limits(10, 1_000, Duration.ofSeconds(5), Duration.ZERO, Duration.ofSeconds(20));

    private static int nextPort = 21_500;

    private final int port = nextPort++;
    private final SoundEngine sounds = new SoundEngine(InetAddress.getLoopbackAddress(), 21_600, 21_698);
    private FarSide first;
    private FarSide second;
    private SipLine line;

    @BeforeEach
    void open() throws Exception {
        first = new FarSide("127.0.0.1", 0, port);
        second = new FarSide("127.0.0.1", 0, port);
        line = new SipLine(
                new Trunk(
                        "registers",
                        List.of(new Proxy("127.0.0.1", first.port()), new Proxy("127.0.0.1", second.port())),
                        Transport.UDP,
                        new Account("16002129", "right", "0226201234", Duration.ofMinutes(1)),
                        new Near("127.0.0.1", port),
                        LIMITS,
                        Optional.empty()),
                sounds);
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
        // Nobody confirms any more; the next test has ports of its own and need not wait.
        Thread.startVirtualThread(line::close);
        sounds.close();
    }

    @Test
    void theNetworkIsToldWhereWeAreAndThatWeGo() throws Exception {
        assertThat(line.isOpen()).isFalse();
        String told = first.next("REGISTER sip:127.0.0.1");
        assertThat(header(told, "To")).isEqualTo("<sip:16002129@127.0.0.1>");
        assertThat(header(told, "Contact")).contains("sip:16002129@127.0.0.1:" + port);
        assertThat(header(told, "Expires")).isEqualTo("60");
        first.reply(told, "200 OK", "Expires: 60");
        assertThat(opens()).isTrue();
        Thread closing = Thread.startVirtualThread(line::close);
        String gone = first.next("REGISTER");
        assertThat(header(gone, "Expires")).isEqualTo("0");
        assertThat(header(gone, "Call-ID")).isEqualTo(header(told, "Call-ID"));
        assertThat(number(gone)).isGreaterThan(number(told));
        first.reply(gone, "200 OK");
        closing.join(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource({
        "401 Unauthorized, WWW-Authenticate, Authorization",
        "407 Proxy Authentication Required, Proxy-Authenticate, Proxy-Authorization"
    })
    void itSaysThePasswordWhenItIsAsked(String status, String asks, String tells) throws Exception {
        String told = first.next("REGISTER");
        first.reply(told, status, asks + ": Digest realm=\"network.test\", nonce=\"n1\", algorithm=MD5");
        String again = first.next("REGISTER");
        String answer = header(again, tells);
        String uri = part(answer, "uri");
        String response = md5(md5("16002129:network.test:right") + ":n1:" + md5("REGISTER:" + uri));
        assertThat(part(answer, "response")).isEqualTo(response);
        assertThat(number(again)).isGreaterThan(number(told));
        first.reply(again, "200 OK", "Expires: 60");
        assertThat(opens()).isTrue();
    }

    @Test
    void itIsSaidAgainBeforeItRunsOut() throws Exception {
        // The network's word about our own address counts more than the one about all.
        String told = first.next("REGISTER");
        first.send(first.response(told, "200 OK", "far", "Expires: 3600")
                .replaceFirst("Contact: .*", "Contact: <sip:16002129@127.0.0.1:" + port + ">;expires=2"));
        assertThat(opens()).isTrue();
        assertThat(first.hears("REGISTER", 1_900)).isTrue();
    }

    @Test
    void anUnrefreshedRegistrationIsNone() throws Exception {
        first.reply(first.next("REGISTER"), "200 OK", "Expires: 1");
        assertThat(opens()).isTrue();
        Thread.sleep(1_100);
        assertThat(line.isOpen()).isFalse();
    }

    @Test
    void theOtherDoorIsToldWhenTheFirstIsOutOfOrder() throws Exception {
        first.reply(first.next("REGISTER"), "503 Service Unavailable");
        second.reply(second.next("REGISTER"), "200 OK", "Expires: 60");
        assertThat(opens()).isTrue();
    }

    @Test
    void aSilentDoorIsLeftForTheOther() throws Exception {
        first.next("REGISTER");
        second.reply(second.next("REGISTER"), "200 OK", "Expires: 60");
        assertThat(opens()).isTrue();
    }

    @Test
    void aWrongPasswordIsNotTriedAgainAndAgain() throws Exception {
        first.reply(first.next("REGISTER"), "403 Forbidden");
        assertThat(second.hears("REGISTER", 1_500)).isFalse();
        assertThat(line.isOpen()).isFalse();
    }

    @Test
    void theNetworkMayWantLongerRegistrations() throws Exception {
        first.reply(first.next("REGISTER"), "423 Interval Too Brief", "Min-Expires: 120");
        assertThat(header(first.next("REGISTER"), "Expires")).isEqualTo("120");
    }

    private boolean opens() throws InterruptedException {
        for (int tries = 0; tries < 250 && !line.isOpen(); tries++) Thread.sleep(10);
        return line.isOpen();
    }

    private static long number(String message) {
        return Long.parseLong(header(message, "CSeq").split(" ")[0]);
    }

    private static String part(String header, String name) {
        return header.replaceFirst(".*\\b" + name + "=\"([^\"]*)\".*", "$1");
    }

    private static String md5(String text) throws Exception {
        byte[] sum = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sum);
    }
}
