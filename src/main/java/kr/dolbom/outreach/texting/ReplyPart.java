package kr.dolbom.outreach.texting;

import java.nio.charset.Charset;

/**
 * One of the messages a long answer came in.
 *
 * @param number it came from, as the carrier writes it
 * @param to the number it was sent to, as the carrier writes it; may be empty
 * @param answer what the sender's telephone calls the answer; it counts round, so a name comes again
 * @param place which of the parts, from 1
 * @param of how many parts there are
 * @param letters what the bytes mean
 * @param words of this part; a letter may be cut in two by its end
 */
public record ReplyPart(String number, String to, String answer, int place, int of, Charset letters, byte[] words) {

    /** Longer answers are not waited for: more than 2,000 letters are not kept of any. */
    private static final int MOST = 32;

    /** Whether there is anything to wait for; what counts wrongly is read as it is. */
    public boolean isOfMany() {
        return of > 1 && of <= MOST && place >= 1 && place <= of;
    }

    /** Without who it is and what was written. */
    @Override
    public String toString() {
        return "part " + place + " of " + of;
    }
}
