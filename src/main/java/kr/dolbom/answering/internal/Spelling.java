package kr.dolbom.answering.internal;

/** Evens out how tired people type endings: 받앗어요 and 받았어요, 괜찬은지 and 괜찮은지, 되여 and 되요. */
final class Spelling {

    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final int FINALS = 28;
    private static final int SSANG_SIOT = 20;
    private static final int SIOT = 19;
    private static final int NIEUN_HIEUH = 6;
    private static final int RIEUL_HIEUH = 15;
    private static final int NIEUN = 4;
    private static final int RIEUL = 8;

    private Spelling() {}

    /** The same text with the finals that typing blurs made one. */
    static String mended(String text) {
        StringBuilder mended = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) mended.append(mended(text.charAt(i)));
        return mended.toString();
    }

    /** The same text with past tenses alone mended: 넣어줫는데, 받앗어요. */
    static String tensed(String text) {
        StringBuilder tensed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            tensed.append(isPastTense(text.charAt(i)) ? mended(text.charAt(i)) : text.charAt(i));
        }
        return tensed.toString();
    }

    private static char mended(char syllable) {
        if (syllable < FIRST || syllable > LAST) return syllable;
        int last = (syllable - FIRST) % FINALS;
        int clear = switch (last) {
            case SIOT -> isPastTense(syllable) ? SSANG_SIOT : SIOT;
            case NIEUN_HIEUH -> NIEUN;
            case RIEUL_HIEUH -> RIEUL;
            default -> last;
        };
        return (char) (syllable - last + clear);
    }

    /** 앗 엇 햇 갓 … end verbs far more often than nouns; 것, 옷, 못 stay. */
    private static boolean isPastTense(char syllable) {
        return "앗엇햇갓왓됏줫낫랏섯졋렷쳣켯샷삿첫".indexOf(syllable) >= 0;
    }
}
