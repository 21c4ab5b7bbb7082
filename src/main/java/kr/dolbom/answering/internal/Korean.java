package kr.dolbom.answering.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Small matters of Korean sentences. */
public final class Korean {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[다요오음함임됨]\\.)\\s+|\\n+");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy년 M월 d일", Locale.KOREAN);

    private Korean() {}

    static List<String> sentences(String text) {
        return SENTENCE.splitAsStream(text)
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** 정수기 렌탈료는, 다육이 화분은. */
    static String topic(String noun) {
        return noun + (endsOpen(noun) ? "는" : "은");
    }

    /** 여비로, 자산취득비로, 법정부담금으로, 원장급여로; ㄹ takes 로 too. */
    static String by(String noun) {
        return noun + byParticle(noun);
    }

    /** 로 or 으로. */
    public static String byParticle(String noun) {
        char last = noun.charAt(noun.length() - 1);
        boolean riul = last >= 0xAC00 && (last - 0xAC00) % 28 == 8;
        return endsOpen(noun) || riul ? "로" : "으로";
    }

    /** 를 or 을. */
    public static String objectParticle(String noun) {
        return endsOpen(noun) ? "를" : "을";
    }

    private static boolean endsOpen(String noun) {
        String plain = noun.replaceAll("[^\\p{IsHangul}0-9]+$", "").replaceAll("\\([^)]*\\)$", "");
        if (plain.isEmpty()) return true;
        char last = plain.charAt(plain.length() - 1);
        if (last >= '0' && last <= '9') return "2459".indexOf(last) >= 0;
        return last < 0xAC00 || (last - 0xAC00) % 28 == 0;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
