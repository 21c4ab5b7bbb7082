package kr.dolbom.outreach.line.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.line.Trunk.Transport;
import kr.dolbom.outreach.line.drill.Peer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The line against sipp, which plays a telephone company. */
@NeedsPeers
class SippPeerTests {

    private static final String NUMBER = "0226203001";
    private static final String KEYS = "/usr/share/sip-tester";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TLS")
    void whatTheCitizenSaysArrivesAsLoudAndAsClear(Transport transport) throws Exception {
        Voice voice = Voice.says(folder, "네, 요즘 무릎이 아파서 병원에 다니고 있어요.");
        int port = Peer.port();
        String[] transportWord = {"-t", transport == Transport.TCP ? "t1" : "u1"};
        Map<String, String> words = Map.of("AUDIO", voice.aLaw(folder).toString());
        try (Peer sipp = Peer.sipp(folder, port, "answers.xml", words, transportWord);
                Us us = new Us(port, transport, "", Duration.ofSeconds(8))) {
            Call call = us.calls(NUMBER);
            us.awaitAnswer();
            Thread.sleep(voice.samples().length / 8 + 600);
            call.end();
            assertThat(us.ending().outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(sipp.ending()).isZero();
            voice.assertHeardIn(us.heard());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "486, 17, BUSY",
        "603, 21, DECLINED",
        "404, 1, UNKNOWN_NUMBER",
        "480, 20, UNREACHABLE",
        "503, 34, LINE_FAILED"
    })
    void whatTheNetworkSaysBecomesAnOutcome(String status, String cause, Outcome outcome) throws Exception {
        int port = Peer.port();
        try (Peer sipp = Peer.sipp(folder, port, "refuses.xml", Map.of("STATUS", status, "CAUSE", cause));
                Us us = new Us(port)) {
            us.calls(NUMBER);
            Ending ending = us.ending();
            assertThat(ending.outcome()).isEqualTo(outcome);
            assertThat(ending.cause()).contains(Integer.valueOf(cause));
            assertThat(sipp.ending()).isZero();
        }
    }

    @Test
    void nobodyAnswersAndTheRingingIsStopped() throws Exception {
        int port = Peer.port();
        try (Peer sipp = Peer.sipp(folder, port, "rings.xml", Peer.STRAIGHT);
                Us us = new Us(port, Transport.UDP, "", Duration.ofSeconds(1))) {
            us.calls(NUMBER);
            assertThat(us.ending().outcome()).isEqualTo(Outcome.NO_ANSWER);
            assertThat(sipp.ending()).isZero();
        }
    }

    @Test
    void anAnnouncementOfTheNetworkIsHeardBeforeAnybodyAnswers() throws Exception {
        Voice voice = Voice.says(folder, "전원이 꺼져 있어 연결할 수 없습니다.");
        int port = Peer.port();
        Map<String, String> words = new HashMap<>(Peer.STRAIGHT);
        words.put("AUDIO", voice.aLaw(folder).toString());
        try (Peer sipp = Peer.sipp(folder, port, "announces.xml", words);
                Us us = new Us(port, Transport.UDP, "", Duration.ofMillis(voice.samples().length / 8 + 600))) {
            us.calls(NUMBER);
            assertThat(us.ending().outcome()).isEqualTo(Outcome.NO_ANSWER);
            assertThat(sipp.ending()).isZero();
            voice.assertHeardIn(us.heard());
        }
    }

    @ParameterizedTest
    @CsvSource({"right, ANSWERED", "wrong, LINE_FAILED"})
    void theNetworkAsksWhoWeAre(String password, Outcome outcome) throws Exception {
        int port = Peer.port();
        try (Peer sipp = Peer.sipp(folder, port, "asks-who.xml", Map.of());
                Us us = new Us(port, Transport.UDP, password, Duration.ofSeconds(8))) {
            Call call = us.calls(NUMBER);
            if (outcome == Outcome.ANSWERED) {
                us.awaitAnswer();
                call.end();
            }
            assertThat(us.ending().outcome()).isEqualTo(outcome);
            assertThat(sipp.ending()).isZero();
        }
    }

    @Test
    void keysOfTheCitizenAreHeardOnceEach() throws Exception {
        int port = Peer.port();
        try (Peer sipp = Peer.sipp(folder, port, "presses-keys.xml", Map.of("KEYS", KEYS));
                Us us = new Us(port)) {
            Call call = us.calls(NUMBER);
            us.awaitAnswer();
            assertThat(us.hearsKeys("1#")).isTrue();
            call.end();
            assertThat(us.ending().outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(sipp.ending()).isZero();
        }
    }

    @Test
    void theCitizenIsHandedToAPerson() throws Exception {
        int port = Peer.port();
        try (Peer sipp = Peer.sipp(folder, port, "transfers.xml", Map.of());
                Us us = new Us(port)) {
            Call call = us.calls(NUMBER);
            us.awaitAnswer();
            call.handOver("0226203333");
            assertThat(us.isHandedOver()).as(sipp.log()).isTrue();
        }
    }
}
