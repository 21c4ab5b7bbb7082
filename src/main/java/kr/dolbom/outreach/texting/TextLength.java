package kr.dolbom.outreach.texting;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;

/**
 * How long words are on a Korean telephone network, which counts bytes of MS949: a Korean letter is two. What MS949 does not
 * know arrives as a question mark, names not excepted.
 */
record TextLength(int bytes, List<String> unsayable) {

    static final int SHORT = 90;
    static final int LONG = 2000;
    static final int SUBJECT = 40;

    private static final Charset NETWORK = Charset.forName("MS949");

    static TextLength of(String text) {
        CharsetEncoder encoder = NETWORK.newEncoder();
        List<String> unsayable = text.codePoints()
                .mapToObj(Character::toString)
                .filter(letter -> !encoder.canEncode(letter))
                .distinct()
                .toList();
        return new TextLength(text.getBytes(NETWORK).length, unsayable);
    }
}
