package kr.dolbom.knowledge.reading.hwp;

import java.util.List;

/**
 * The letters of a paragraph. Codes below a space are controls: some stand alone, some take eight places, and of those
 * the extended ones call the paragraph's next control record.
 */
final class HwpText {

    private static final int PLACES = 8;

    private final Written written;
    private final HwpControls controls;
    private final List<Record> held;
    private int called;

    HwpText(Written written, HwpControls controls, List<Record> held) {
        this.written = written;
        this.controls = controls;
        this.held = held;
    }

    void read(Record text) {
        for (int at = 0; at + 1 < text.length(); ) {
            char letter = (char) text.shortAt(at);
            at += letter < ' ' && !standsAlone(letter) ? PLACES * 2 : 2;
            if (letter >= ' ') written.letter(letter);
            else if (isExtended(letter)) call();
            else written.text(plain(letter));
        }
    }

    /** Controls no letter called for: a damaged or careless file, but their text is text. */
    void readUncalled() {
        while (called < held.size()) call();
    }

    private void call() {
        if (called < held.size()) controls.read(held.get(called++), written);
    }

    private static boolean standsAlone(char letter) {
        return letter == 0 || letter == 10 || letter == 13 || letter >= 24;
    }

    private static boolean isExtended(char letter) {
        return switch (letter) {
            case 1, 2, 3, 11, 12, 14, 15, 16, 17, 18, 21, 22, 23 -> true;
            default -> false;
        };
    }

    private static String plain(char letter) {
        return switch (letter) {
            case 9, 30, 31 -> " ";
            case 10 -> "\n";
            case 24 -> "-";
            default -> "";
        };
    }
}
