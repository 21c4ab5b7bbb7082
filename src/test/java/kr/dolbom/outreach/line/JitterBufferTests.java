package kr.dolbom.outreach.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JitterBufferTests {

    private final JitterBuffer buffer = new JitterBuffer();

    @Test
    void ordersWhatComesOutOfOrderAndTwice() {
        arrive(10, 12, 11, 11, 13);
        assertThat(takenOut(4)).containsExactly(10, 11, 12, 13);
        assertThat(buffer.lost()).isZero();
    }

    @Test
    void countsWhatNeverCame() {
        arrive(10, 11, 13, 14);
        assertThat(takenOut(5)).containsExactly(10, 11, 13, 14);
        assertThat(buffer.lost()).isEqualTo(1);
    }

    @Test
    void goesOnWhereTheNumbersBeginAnew() {
        arrive(65_534, 65_535, 0, 1);
        assertThat(takenOut(4)).containsExactly(65_534, 65_535, 0, 1);
    }

    @Test
    void aJumpOfTheFarSideIsNotALoss() {
        arrive(10, 11, 12);
        takenOut(3);
        arrive(40_000, 40_001, 40_002);
        assertThat(takenOut(3)).containsExactly(40_000, 40_001, 40_002);
        assertThat(buffer.lost()).isZero();
    }

    @Test
    void whatComesTooLateIsLeftOut() {
        arrive(10, 11, 12, 14);
        takenOut(5);
        arrive(13);
        assertThat(takenOut(1)).isEmpty();
        assertThat(buffer.lost()).isEqualTo(1);
    }

    private void arrive(int... sequences) {
        for (int sequence : sequences) buffer.add(new RtpPacket(8, false, sequence, 160L * sequence, 1, new byte[160]));
    }

    private List<Integer> takenOut(int times) {
        List<Integer> taken = new ArrayList<>();
        for (int time = 0; time < times; time++) buffer.take().ifPresent(packet -> taken.add(packet.sequence()));
        return taken;
    }
}
