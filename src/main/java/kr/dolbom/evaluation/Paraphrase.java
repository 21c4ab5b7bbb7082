package kr.dolbom.evaluation;

import java.util.List;
import java.util.Random;

/** Writes a question the way tired people type it: finals blurred, spaces lost, particles dropped or added, other endings. */
final class Paraphrase {

    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final int FINALS = 28;
    private static final int SSANG_SIOT = 20;
    private static final int SIOT = 19;
    private static final List<String> PARTICLES = List.of("은", "는", "을", "를", "이", "가", "");
    private static final List<String> ENDINGS = List.of(
            "어디로 잡아요?",
            "어디다 잡나여",
            "무슨 과목이에요?",
            "과목이 머에요",
            "어느 목으로 해야하나요",
            "과목 알려주세여",
            "계정과목?",
            "목?",
            "어디에 넣으면 되는지 문의드립니다.",
            "뭘로 처리하면 되나요ㅠㅠ");

    private final Random random;

    Paraphrase(long seed) {
        this.random = new Random(seed);
    }

    /** A question about where a thing is booked, in this person's way of typing. */
    String of(String thing, String side) {
        String noun = random.nextInt(3) == 0 ? thing.replace(" ", "") : thing;
        String typed = random.nextInt(2) == 0 ? slipped(noun) : noun;
        String ending = ENDINGS.get(random.nextInt(ENDINGS.size()));
        String question = typed + PARTICLES.get(random.nextInt(PARTICLES.size())) + " " + side + " " + ending;
        return random.nextInt(4) == 0 ? question.replace(" ", "") : question;
    }

    /** One slip of the finger: a final doubled or blurred, or two neighbouring syllables with a space between them. */
    private String slipped(String text) {
        int at = random.nextInt(text.length());
        char syllable = text.charAt(at);
        if (syllable < FIRST || syllable > LAST) return text;
        int last = (syllable - FIRST) % FINALS;
        if (last == SSANG_SIOT) return text.substring(0, at) + (char) (syllable - 1) + text.substring(at + 1);
        if (last == SIOT) return text.substring(0, at) + (char) (syllable + 1) + text.substring(at + 1);
        return at == 0 ? text : text.substring(0, at) + " " + text.substring(at);
    }
}
