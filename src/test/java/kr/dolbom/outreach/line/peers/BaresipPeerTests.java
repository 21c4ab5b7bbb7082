package kr.dolbom.outreach.line.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.line.drill.Telephone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line against baresip, an independent telephone, which plays a citizen. */
@NeedsPeers
class BaresipPeerTests {

    private static final String NUMBER = "0226203001";
    private static final int A_MINUTE = 60 * 8_000;

    @TempDir
    private Path folder;

    @Test
    void bothHearEachOtherAsLoudAndAsClear() throws Exception {
        Voice ours = Voice.says(folder, "안녕하세요. 주민센터에서 안부를 여쭙는 인공지능 전화입니다. 잠시 통화 괜찮으세요?");
        Voice theirs = Voice.says(folder, "네, 괜찮아요. 말씀하세요.");
        try (Telephone telephone = new Telephone(folder, NUMBER, theirs.wave(folder, A_MINUTE));
                Us us = new Us(telephone.port())) {
            Call call = us.calls(NUMBER);
            us.awaitAnswer();
            call.sound().play(ours.samples());
            us.awaitPlayed();
            Thread.sleep(Math.max(600, theirs.samples().length / 8 - ours.samples().length / 8 + 600));
            call.end();
            assertThat(us.ending().outcome()).isEqualTo(Outcome.ANSWERED);
            theirs.assertHeardIn(us.heard());
            Thread.sleep(300);
            ours.assertHeardIn(Voice.wav(telephone.heard().orElseThrow()).samples());
        }
    }

    @Test
    void keysGoBothWays() throws Exception {
        try (Telephone telephone = new Telephone(folder, NUMBER, silence());
                Us us = new Us(telephone.port())) {
            Call call = us.calls(NUMBER);
            us.awaitAnswer();
            telephone.told("sndcode", "1");
            Thread.sleep(400);
            telephone.told("sndcode", "#");
            assertThat(us.hearsKeys("1#")).as(telephone.log()).isTrue();
            call.sound().press("5");
            for (int tries = 0; tries < 100 && !telephone.log().contains("'5'"); tries++) Thread.sleep(20);
            assertThat(telephone.log()).contains("'5'");
        }
    }

    @Test
    void theCitizenHangsUp() throws Exception {
        try (Telephone telephone = new Telephone(folder, NUMBER, silence());
                Us us = new Us(telephone.port())) {
            us.calls(NUMBER);
            us.awaitAnswer();
            Thread.sleep(200);
            telephone.told("hangup", "");
            assertThat(us.ending().outcome()).isEqualTo(Outcome.ANSWERED);
        }
    }

    @Test
    void theCitizenBeginsToSpeakInTheMiddleOfTheCall() throws Exception {
        Voice said = Voice.says(folder, "아니요, 쌀이 떨어졌어요.");
        try (Telephone telephone = new Telephone(folder, NUMBER, silence());
                Us us = new Us(telephone.port())) {
            Call call = us.calls(NUMBER);
            us.awaitAnswer();
            Thread.sleep(500);
            telephone.told("ausrc", "aufile," + said.wave(folder, A_MINUTE));
            Thread.sleep(said.samples().length / 8 + 700);
            call.end();
            said.assertHeardIn(us.heard());
        }
    }

    @Test
    void theCitizenHoldsTheCallAndTakesItUpAgain() throws Exception {
        Voice theirs = Voice.says(folder, "잠깐만요.");
        try (Telephone telephone = new Telephone(folder, NUMBER, theirs.wave(folder, A_MINUTE));
                Us us = new Us(telephone.port())) {
            Call call = us.calls(NUMBER);
            us.awaitAnswer();
            telephone.told("hold", "");
            Thread.sleep(500);
            telephone.told("resume", "");
            Thread.sleep(500);
            telephone.told("sndcode", "7");
            assertThat(us.hearsKeys("7")).as(telephone.log()).isTrue();
            call.end();
            assertThat(us.ending().outcome()).isEqualTo(Outcome.ANSWERED);
        }
    }

    private Path silence() throws Exception {
        return new Voice(new short[8_000]).wave(folder, A_MINUTE);
    }
}
