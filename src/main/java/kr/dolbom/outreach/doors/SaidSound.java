package kr.dolbom.outreach.doors;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kr.dolbom.outreach.recording.Tape;
import kr.dolbom.outreach.sound.Companding;
import kr.dolbom.outreach.sound.Frame;

/** Sound whose codes on the disk would be the letters of a text, were they not sealed. */
final class SaidSound {

    private SaidSound() {}

    /** First as both sides share the file out, then as one side has it alone. */
    static void on(Tape tape, String words) {
        byte[] letters = words.getBytes(StandardCharsets.UTF_8);
        int samples = Frame.SAMPLES;
        for (int from = 0; from < letters.length; from += 2 * samples) {
            byte[] piece = Arrays.copyOfRange(letters, from, from + 2 * samples);
            tape.add(sound(every(piece, 0)), sound(every(piece, 1)));
        }
        for (int from = 0; from < letters.length; from += samples)
            tape.add(new short[samples], sound(Arrays.copyOfRange(letters, from, from + samples)));
        tape.end();
    }

    private static byte[] every(byte[] letters, int first) {
        byte[] half = new byte[letters.length / 2];
        for (int i = 0; i < half.length; i++) half[i] = letters[2 * i + first];
        return half;
    }

    private static short[] sound(byte[] codes) {
        return Companding.A_LAW.decode(codes);
    }
}
