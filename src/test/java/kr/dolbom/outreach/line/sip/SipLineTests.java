package kr.dolbom.outreach.line.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.line.SoundEngine;
import kr.dolbom.outreach.line.Trunk;
import kr.dolbom.outreach.line.Trunk.Transport;
import kr.dolbom.outreach.sound.Tones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("NullAway.Init") // Every test opens its own line and citizen.
class SipLineTests {

    private static int nextPort = 25_060;

    private final News citizenEar = new News();
    private final News news = new News();
    private final SoundEngine sounds = new SoundEngine(InetAddress.getLoopbackAddress(), 22_000, 22_998);
    private Citizen citizen;
    private SipLine line;

    @AfterEach
    void close() {
        // The stack rests a second when it stops; the next test has ports of its own and need not wait.
        Thread.startVirtualThread(line::close);
        citizen.close();
        sounds.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TLS")
    void aCallIsAnsweredHeardAndHungUp(Transport transport) throws Exception {
        open(transport, Citizen.PASSWORD);
        Call call = line.place("0226203001", news);
        news.awaitAnswer();
        call.sound().play(Tones.sine(440, 8_000, 4_000));
        citizen.sound.press("1");
        assertThat(news.hears("1")).isTrue();
        assertThat(citizenEar.awaitSound()).isTrue();
        call.end();
        assertThat(news.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(citizen.seen).contains("INVITE", "ACK");
    }

    @ParameterizedTest
    @CsvSource({
        "0226203002, BUSY",
        "0226203003, DECLINED",
        "0226203004, UNKNOWN_NUMBER",
        "0226203007, UNREACHABLE",
        "0226203005, NO_ANSWER"
    })
    void whatTheNetworkSaysBecomesAnOutcome(String number, Outcome outcome) throws Exception {
        open(Transport.UDP, Citizen.PASSWORD);
        line.place(number, news);
        assertThat(news.outcome()).isEqualTo(outcome);
    }

    @Test
    void aPersonMayStopTheRinging() throws Exception {
        open(Transport.UDP, Citizen.PASSWORD);
        Call call = line.place("0226203005", news);
        news.ringing.await(5, TimeUnit.SECONDS);
        call.end();
        assertThat(news.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(citizen.seen).contains("CANCEL");
    }

    @Test
    void theLineKnowsUsByOurPassword() throws Exception {
        open(Transport.UDP, Citizen.PASSWORD);
        Call call = line.place("0226203006", news);
        news.awaitAnswer();
        call.end();
        assertThat(news.outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void aWrongPasswordIsTheLinesFailureAndNotTheCitizens() throws Exception {
        open(Transport.UDP, "다른 비밀번호");
        line.place("0226203006", news);
        assertThat(news.outcome()).isEqualTo(Outcome.LINE_FAILED);
    }

    @Test
    void theCitizenHangsUp() throws Exception {
        open(Transport.UDP, Citizen.PASSWORD);
        line.place("0226203001", news);
        news.awaitAnswer();
        Thread.sleep(100);
        citizen.hangUp();
        assertThat(news.outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void theCitizenIsHandedToAPerson() throws Exception {
        open(Transport.UDP, Citizen.PASSWORD);
        Call call = line.place("0226203001", news);
        news.awaitAnswer();
        call.handOver("0226203333");
        assertThat(news.handedOver.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(citizen.seen).anyMatch(seen -> seen.contains("0226203333"));
        call.end();
    }

    @Test
    void takingBackThatCrossesTheAnswerLeavesNobodyOnASilentLine() throws Exception {
        open(Transport.UDP, Citizen.PASSWORD);
        for (int round = 0; round < 5; round++) {
            News each = new News();
            Call call = line.place("0226203008", each);
            each.ringing.await(5, TimeUnit.SECONDS);
            Thread.sleep(140 + round * 4L);
            call.end();
            assertThat(each.outcome()).isIn(Outcome.ANSWERED, Outcome.CANCELLED);
            assertThat(each.endings).hasSize(1);
        }
    }

    private void open(Transport transport, String password) throws Exception {
        int far = nextPort++;
        citizen = new Citizen(far, transport.word(), citizenEar);
        line = new SipLine(
                new Trunk(
                        "127.0.0.1",
                        far,
                        transport,
                        "16002129",
                        password,
                        "127.0.0.1",
                        nextPort++,
                        Duration.ofSeconds(1)),
                sounds);
    }
}
