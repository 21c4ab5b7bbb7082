package kr.dolbom.outreach.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RtpPacketTests {

    @Test
    void isReadAsItWasWritten() {
        ByteBuffer buffer = ByteBuffer.allocate(200);
        new RtpPacket(8, true, 65_535, 4_294_967_295L, 3_000_000_000L, new byte[] {1, 2, 3}).writeTo(buffer);

        RtpPacket packet = RtpPacket.read(buffer.flip()).orElseThrow();

        assertThat(packet.payloadType()).isEqualTo(8);
        assertThat(packet.marker()).isTrue();
        assertThat(packet.sequence()).isEqualTo(65_535);
        assertThat(packet.timestamp()).isEqualTo(4_294_967_295L);
        assertThat(packet.source()).isEqualTo(3_000_000_000L);
        assertThat(packet.payload()).containsExactly(1, 2, 3);
    }

    @Test
    void contributorsExtensionAndPaddingAreLeftOut() {
        byte[] bytes =
                HexFormat.of().parseHex("b10800010000000a0000000b" + "00000001" + "bede000100000000" + "0102000002");
        assertThat(RtpPacket.read(ByteBuffer.wrap(bytes)).orElseThrow().payload())
                .containsExactly(1, 2, 0);
    }

    @Test
    void anythingElseIsNoPacket() {
        Random random = new Random(7);
        for (int length = 0; length < 400; length++) {
            byte[] bytes = new byte[length % 60];
            random.nextBytes(bytes);
            RtpPacket.read(ByteBuffer.wrap(bytes));
        }
        assertThat(RtpPacket.read(ByteBuffer.wrap("OPTIONS sip:a@b".getBytes())))
                .isEmpty();
    }

    @Test
    void aKeySentManyTimesCountsOnce() {
        Keys keys = new Keys();
        List<Character> heard = IntStream.range(0, 24)
                .mapToObj(number -> keyPacket(number, number < 12 ? 1_000 : 9_000, number % 12 > 8))
                .map(keys::hear)
                .flatMap(Optional::stream)
                .toList();
        assertThat(heard).containsExactly('1', '1');
    }

    private static RtpPacket keyPacket(int sequence, long timestamp, boolean ended) {
        return new RtpPacket(101, false, sequence, timestamp, 1, new KeyEvent(1, ended, 800).payload(10));
    }
}
