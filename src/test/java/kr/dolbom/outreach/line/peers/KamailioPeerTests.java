package kr.dolbom.outreach.line.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.line.Trunk.Transport;
import kr.dolbom.outreach.line.drill.Peer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line against Kamailio, which stands between us and the telephones as a telephone company's border does. */
@NeedsPeers
class KamailioPeerTests {

    private static final String NUMBER = "0226203001";

    @TempDir
    private Path folder;

    @Test
    void thePasswordIsAskedForAndEveryMessageGoesThroughTheBorder() throws Exception {
        Voice voice = Voice.says(folder, "여보세요.");
        int behind = Peer.port();
        try (Peer sipp = Peer.sipp(
                        folder,
                        behind,
                        "answers.xml",
                        Map.of("AUDIO", voice.aLaw(folder).toString()),
                        "-trace_msg");
                Border border = new Border(folder, behind);
                Us us = new Us(border.port, Transport.UDP, Border.PASSWORD, Duration.ofSeconds(8))) {
            Call call = us.calls(NUMBER);
            us.awaitAnswer();
            Thread.sleep(300);
            call.end();
            assertThat(us.ending().outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(sipp.ending()).isZero();
            for (String method : new String[] {"INVITE", "ACK", "BYE"})
                assertThat(Border.crossed(folder, method)).as(method).isEqualTo(border.port);
        }
    }

    @Test
    void aWrongPasswordIsTheLinesFailure() throws Exception {
        try (Border border = new Border(folder, Peer.port());
                Us us = new Us(border.port, Transport.UDP, "wrong", Duration.ofSeconds(8))) {
            us.calls(NUMBER);
            assertThat(us.ending().outcome()).isEqualTo(Outcome.LINE_FAILED);
        }
    }

    @Test
    void ringingIsStoppedThroughTheBorder() throws Exception {
        int behind = Peer.port();
        try (Peer sipp = Peer.sipp(folder, behind, "rings.xml", Peer.THROUGH_A_BORDER);
                Border border = new Border(folder, behind);
                Us us = new Us(border.port, Transport.UDP, Border.PASSWORD, Duration.ofSeconds(1))) {
            us.calls(NUMBER);
            assertThat(us.ending().outcome()).isEqualTo(Outcome.NO_ANSWER);
        }
    }

    private static final class Border implements java.io.Closeable {

        private static final String PASSWORD = "right";

        private final int port = Peer.port();
        private final Peer kamailio;

        Border(Path folder, int behind) throws Exception {
            Path config = Peer.filled(
                    folder,
                    "kamailio.cfg",
                    Map.of("PORT", String.valueOf(port), "BEHIND", String.valueOf(behind), "PASSWORD", PASSWORD));
            kamailio =
                    Peer.start(folder, port, "kamailio", "-f", config.toString(), "-DD", "-E", "-Y", folder.toString());
        }

        /** The port that the message of this method came from, as the telephone behind the border saw it. */
        static int crossed(Path folder, String method) throws Exception {
            try (var files = java.nio.file.Files.list(folder)) {
                Path messages = files.filter(file -> file.toString().endsWith("_messages.log"))
                        .findFirst()
                        .orElseThrow();
                String log = java.nio.file.Files.readString(messages, java.nio.charset.StandardCharsets.ISO_8859_1);
                String from = log.substring(log.indexOf("\n" + method + " sip:"));
                String via = from.substring(from.indexOf("Via: SIP/2.0/UDP 127.0.0.1:") + 27);
                return Integer.parseInt(via.substring(0, via.indexOf(';')));
            }
        }

        @Override
        public void close() {
            kamailio.close();
        }
    }
}
