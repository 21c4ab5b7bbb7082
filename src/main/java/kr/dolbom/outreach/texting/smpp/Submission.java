package kr.dolbom.outreach.texting.smpp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kr.dolbom.outreach.texting.Outgoing;
import org.jsmpp.bean.OptionalParameter;

/**
 * One message of a text as it goes over the wire.
 *
 * @param headed whether the words begin with a user data header
 */
record Submission(byte[] words, boolean headed, OptionalParameter... extras) {

    private static final byte[] NOTHING = new byte[0];
    private static final AtomicInteger REFERENCE = new AtomicInteger();

    static List<Submission> of(Outgoing text, SmppSettings settings) {
        String words = text.subject().isBlank() ? text.body() : text.subject() + "\n" + text.body();
        byte[] whole = settings.letters().bytes(words);
        if (whole.length <= Letters.ONE) return List.of(new Submission(whole, false));
        if (settings.longTexts() == SmppSettings.LongTexts.PAYLOAD)
            return List.of(new Submission(NOTHING, false, new OptionalParameter.Message_payload(whole)));
        return headed(settings.letters().parts(words));
    }

    private static List<Submission> headed(List<byte[]> parts) {
        byte reference = (byte) REFERENCE.incrementAndGet();
        List<Submission> all = new ArrayList<>();
        for (byte[] part : parts) {
            byte[] header = {5, 0, 3, reference, (byte) parts.size(), (byte) (all.size() + 1)};
            all.add(new Submission(
                    ByteBuffer.allocate(header.length + part.length)
                            .put(header)
                            .put(part)
                            .array(),
                    true));
        }
        return all;
    }
}
