package kr.dolbom.outreach.line.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.line.SoundEngine;
import kr.dolbom.outreach.line.Trunk;
import kr.dolbom.outreach.line.Trunk.Transport;
import kr.dolbom.outreach.line.drill.Peer;
import kr.dolbom.outreach.line.sip.SipLine;
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

    @Test
    void theRegistrarBringsCallsToUsUntilWeTakeItBack() throws Exception {
        try (Border border = new Border(folder, Peer.port());
                SoundEngine sounds = new SoundEngine(InetAddress.getLoopbackAddress(), 20_000, 20_098)) {
            try (SipLine line = new SipLine(registering(border.port, Border.PASSWORD), sounds)) {
                for (int tries = 0; tries < 300 && !line.isOpen(); tries++) Thread.sleep(10);
                assertThat(line.isOpen()).isTrue();
                // Nobody of ours takes it: the call has come to us and we say busy.
                assertThat(border.called()).startsWith("SIP/2.0 486");
            }
            assertThat(border.called()).startsWith("SIP/2.0 404");
        }
    }

    @Test
    void aRegistrationWithAWrongPasswordKeepsTheLineShut() throws Exception {
        try (Border border = new Border(folder, Peer.port());
                SoundEngine sounds = new SoundEngine(InetAddress.getLoopbackAddress(), 20_000, 20_098);
                SipLine line = new SipLine(registering(border.port, "wrong"), sounds)) {
            Thread.sleep(500);
            assertThat(line.isOpen()).isFalse();
            assertThat(border.called()).startsWith("SIP/2.0 404");
        }
    }

    private static Trunk registering(int port, String password) throws Exception {
        return new Trunk(
                "registers",
                List.of(new Trunk.Proxy("127.0.0.1", port)),
                Transport.UDP,
                new Trunk.Account("16002129", password, "16002129", Duration.ofMinutes(10)),
                new Trunk.Near("127.0.0.1", Peer.port()),
                Trunk.Limits.NONE,
                Optional.empty());
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

        /** What becomes of a call to the office's number that comes from elsewhere. */
        String called() throws Exception {
            try (DatagramSocket caller = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
                caller.setSoTimeout(3_000);
                caller.send(invite(caller.getLocalPort()));
                DatagramPacket answer = new DatagramPacket(new byte[4_096], 4_096);
                String said = "SIP/2.0 100";
                while (said.startsWith("SIP/2.0 1")) {
                    caller.receive(answer);
                    said = new String(answer.getData(), 0, answer.getLength(), StandardCharsets.UTF_8);
                }
                return said;
            }
        }

        private DatagramPacket invite(int from) {
            byte[] invite = ("INVITE sip:16002129@127.0.0.1:" + port + " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + from
                            + ";branch=z9hG4bK" + from
                            + "\r\nMax-Forwards: 70\r\nFrom: <sip:01012345678@127.0.0.1>;tag=c"
                            + "\r\nTo: <sip:16002129@127.0.0.1>\r\nCall-ID: c" + from
                            + "\r\nCSeq: 1 INVITE\r\nContact: <sip:"
                            + "c@127.0.0.1:" + from + ">\r\nContent-Length: 0\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8);
            return new DatagramPacket(invite, invite.length, InetAddress.getLoopbackAddress(), port);
        }

        /** The port that the message of this method came from, as the telephone behind the border saw it. */
        static int crossed(Path folder, String method) throws Exception {
            try (var files = java.nio.file.Files.list(folder)) {
                Path messages = files.filter(file -> file.toString().endsWith("_messages.log"))
                        .findFirst()
                        .orElseThrow();
                String log = java.nio.file.Files.readString(messages, StandardCharsets.ISO_8859_1);
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
