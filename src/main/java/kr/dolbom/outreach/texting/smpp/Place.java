package kr.dolbom.outreach.texting.smpp;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;

/**
 * Which part of a longer message this one is. Telephones say it in a header before the words (3GPP TS 23.040, 9.2.3.24),
 * centres in optional parameters (SMPP 3.4, 5.3.2.22 to 24).
 *
 * @param reference what the parts have in common
 * @param words without the header
 */
record Place(String reference, int place, int of, byte[] words) {

    private static final int HEADED = 0x40;
    private static final int SHORT_REFERENCE = 0;
    private static final int LONG_REFERENCE = 8;

    static Place of(DeliverSm message, byte[] body) {
        return (message.getEsmClass() & HEADED) != 0 ? headed(body) : parameters(message, body);
    }

    private static Place alone(byte[] words) {
        return new Place("", 1, 1, words);
    }

    /** What is longer than it can be is no header, and read as words. */
    private static Place headed(byte[] body) {
        int length = body.length == 0 ? 0 : body[0] & 0xFF;
        if (length + 1 > body.length) return alone(body);
        byte[] words = Arrays.copyOfRange(body, length + 1, body.length);
        ByteBuffer header = ByteBuffer.wrap(body, Math.min(1, body.length), length);
        while (header.remaining() >= 2) {
            int element = header.get() & 0xFF;
            byte[] said = new byte[Math.min(header.get() & 0xFF, header.remaining())];
            header.get(said);
            if (element == SHORT_REFERENCE && said.length == 3)
                return new Place("8/" + (said[0] & 0xFF), said[2] & 0xFF, said[1] & 0xFF, words);
            if (element == LONG_REFERENCE && said.length == 4)
                return new Place(
                        "16/" + ((said[0] & 0xFF) << 8 | said[1] & 0xFF), said[3] & 0xFF, said[2] & 0xFF, words);
        }
        return alone(words);
    }

    private static Place parameters(DeliverSm message, byte[] body) {
        int reference = number(message, Tag.SAR_MSG_REF_NUM);
        int of = number(message, Tag.SAR_TOTAL_SEGMENTS);
        int place = number(message, Tag.SAR_SEGMENT_SEQNUM);
        return reference < 0 || of < 0 || place < 0 ? alone(body) : new Place("sar/" + reference, place, of, body);
    }

    /** -1 when it is not said. */
    private static int number(DeliverSm message, Tag tag) {
        OptionalParameter said = message.getOptionalParameter(tag);
        if (said instanceof OptionalParameter.Byte one) return one.getValue() & 0xFF;
        return said instanceof OptionalParameter.Short two ? two.getValue() & 0xFFFF : -1;
    }
}
