package kr.dolbom.outreach.speaking;

import java.util.Locale;

/** The names of Latin letters in Korean: AI is 에이아이. */
final class Letters {

    private static final String[] NAMES = {
        "에이", "비", "시", "디", "이", "에프", "지", "에이치", "아이", "제이", "케이", "엘", "엠", "엔", "오", "피", "큐", "아르", "에스", "티",
        "유", "브이", "더블유", "엑스", "와이", "제트"
    };

    private Letters() {}

    static String said(String letters) {
        StringBuilder said = new StringBuilder();
        letters.toUpperCase(Locale.ROOT).chars().forEach(letter -> said.append(NAMES[letter - 'A']));
        return said.toString();
    }
}
