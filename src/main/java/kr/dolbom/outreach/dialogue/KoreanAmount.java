package kr.dolbom.outreach.dialogue;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a sum of money in what was said: 삼십만 원, 30만원, 백오십, 이백만 원쯤. */
final class KoreanAmount {

    private static final Map<Character, Integer> DIGITS =
            Map.of('일', 1, '이', 2, '삼', 3, '사', 4, '오', 5, '육', 6, '칠', 7, '팔', 8, '구', 9);
    private static final Map<Character, Integer> PLACES = Map.of('십', 10, '백', 100, '천', 1000);
    private static final Pattern SUM = Pattern.compile("(?:([일이삼사오육칠팔구십백천]+|\\d[\\d,]*(?:\\.\\d+)?)\\s?(억|만)\\s?)?"
            + "(?:([일이삼사오육칠팔구십백천]+|\\d[\\d,]*)\\s?(천)?\\s?)?원");
    private static final Pattern ROUND = Pattern.compile("([일이삼사오육칠팔구십백천]+|\\d[\\d,]*)\\s?(억|만)(?!큼)");

    private KoreanAmount() {}

    static Optional<Long> in(String said) {
        Matcher sum = SUM.matcher(said);
        while (sum.find()) if (sum.group().length() > 1) return Optional.of(value(sum));
        Matcher round = ROUND.matcher(said);
        return round.find() ? Optional.of(number(round.group(1)) * unit(round.group(2))) : Optional.empty();
    }

    private static long value(Matcher sum) {
        long high = sum.group(1) == null ? 0 : number(sum.group(1)) * unit(sum.group(2));
        long low = sum.group(3) == null ? 0 : number(sum.group(3)) * (sum.group(4) == null ? 1 : 1000);
        return high + low;
    }

    private static long unit(String unit) {
        return unit.equals("억") ? 100_000_000 : 10_000;
    }

    private static long number(String written) {
        if (Character.isDigit(written.charAt(0))) return Math.round(Double.parseDouble(written.replace(",", "")));
        long sum = 0;
        long digit = 0;
        for (char one : written.toCharArray()) {
            if (DIGITS.containsKey(one)) digit = DIGITS.getOrDefault(one, 0);
            else {
                sum += Math.max(1, digit) * PLACES.getOrDefault(one, 1);
                digit = 0;
            }
        }
        return sum + digit;
    }
}
