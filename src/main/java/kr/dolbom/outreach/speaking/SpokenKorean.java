package kr.dolbom.outreach.speaking;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Writes a text as it is said aloud, because speech engines read 오후 2시 as 이시 and a telephone number as an amount.
 * Sentences, words and order stay; only figures, letters and signs become words.
 */
public final class SpokenKorean {

    private static final String COUNTERS =
            "시간|시|살|명|사람|개|번째|번|달|가지|마리|권|잔|벌|켤레|군데|곳|가구|집|식구|끼|장|통|채|그루|송이|병|봉지|주먹|모금|알";

    /** In this order: what is most certain of its meaning comes first and takes its figures out of the way. */
    private static final List<Reading> READINGS = List.of(
            new Reading("(?<![\\d-])\\(?(0\\d{1,2})[-. )]+(\\d{3,4})[-. ](\\d{4})(?![\\d-])", TelephoneNumber::said),
            new Reading("(?<![\\d-])(1[568]\\d{2})-(\\d{4})(?![\\d-])", TelephoneNumber::said),
            new Reading("(?<![\\d-])(01\\d)(\\d{4})(\\d{4})(?!\\d)", TelephoneNumber::said),
            new Reading(
                    "(?<![\\d,.])(1(?:0[19]|1[0-9]|2[0-9]|3[0-9]|8[0-9]))(?=번(?!째)|(?:으)?로 (?:전화|연락|신고))",
                    match -> Numerals.digits(match.group(1))),
            new Reading("(?<!\\d)(\\d{4})[-./] ?(\\d{1,2})[-./] ?(\\d{1,2})\\.?(?!\\d)", SpokenKorean::wholeDate),
            new Reading("(?<!\\d)(\\d{1,2})월(?!\\s*분)", match -> month(match.group(1)) + "월"),
            new Reading("(?<!\\d)(\\d{1,2}):(\\d{2})(?!\\d)", SpokenKorean::clock),
            new Reading(
                    "(?<!\\d)(\\d{1,2})\\s?[~∼-]\\s?(\\d{1,2})시(?!간)",
                    match -> counting(match.group(1)) + " 시에서 " + counting(match.group(2)) + " 시"),
            new Reading("(?<!\\d)(\\d{1,2})시(?!간)", match -> counting(match.group(1)) + " 시"),
            new Reading("(?<=[가-힣\\dA-Za-z)])\\s?[~∼]\\s?(?=\\d)", match -> "에서 "),
            new Reading("([A-Za-z])(?=동|형|등급|반)", match -> Letters.said(match.group(1))),
            new Reading(
                    "(?<![\\d.])(\\d[\\d,]*)\\.(\\d+)",
                    match -> sino(match.group(1)) + " 점 " + Numerals.decimals(match.group(2))),
            new Reading("(?<![\\d,])(\\d[\\d,]*)\\s?(만|억|천)(?=\\s?원)", match -> amount(match.group(1), match.group(2))),
            new Reading("(?<=[은는] )(\\d)번|(?<!\\d)(\\d)번(?=[을,.]|\\s?누르|$)", SpokenKorean::key),
            new Reading("(?<![\\d,])(\\d[\\d,]*)(?=\\s?개월)", match -> sino(match.group(1))),
            new Reading(
                    "(?<![\\d,])(\\d[\\d,]*)\\s?(" + COUNTERS + ")",
                    match -> counting(match.group(1)) + " " + match.group(2)),
            new Reading("\\d[\\d,]*", match -> sino(match.group())),
            new Reading("\\s?%", match -> " 퍼센트"),
            new Reading("\\s?㎡", match -> " 제곱미터"),
            new Reading("\\s?kg\\b", match -> " 킬로그램"),
            new Reading("\\s?km\\b", match -> " 킬로미터"),
            new Reading("[A-Z]{2,}", match -> Letters.said(match.group())),
            new Reading("(?<=[가-힣])\\s?[·ㆍ/]\\s?(?=[가-힣])", match -> ", "),
            new Reading("[「」『』\"'“”‘’*_#]", match -> ""),
            new Reading("[ \\t]{2,}", match -> " "));

    private SpokenKorean() {}

    /** The text as a speech engine should get it. */
    public static String of(String text) {
        String said = text;
        for (Reading reading : READINGS) said = reading.apply(said);
        return said.strip();
    }

    private static String wholeDate(MatchResult date) {
        return sino(date.group(1)) + "년 " + month(date.group(2)) + "월 " + sino(date.group(3)) + "일";
    }

    private static String clock(MatchResult time) {
        String hour = counting(time.group(1)) + " 시";
        return time.group(2).equals("00") ? hour : hour + " " + sino(time.group(2)) + "분";
    }

    /** A key of the telephone is 일번; 한 번 would be how often. */
    private static String key(MatchResult key) {
        return sino(key.group(1) == null ? key.group(2) : key.group(1)) + "번";
    }

    /** June and October lose their last sound: 유월, 시월. */
    private static String month(String month) {
        return switch (Integer.parseInt(month)) {
            case 6 -> "유";
            case 10 -> "시";
            default -> sino(month);
        };
    }

    private static String amount(String figure, String unit) {
        String said = sino(figure);
        return said.equals("일") && !unit.equals("억") ? unit : said + unit;
    }

    private static String sino(String figure) {
        return said(figure, Numerals::sino);
    }

    private static String counting(String figure) {
        return said(figure, Numerals::counting);
    }

    /** More digits than any amount has are an identifier, and read one by one. */
    private static String said(String figure, Function<Long, String> words) {
        String digits = figure.replace(",", "");
        return digits.length() > 16 ? Numerals.digits(digits) : words.apply(Long.parseLong(digits));
    }

    private record Reading(Pattern written, Function<MatchResult, String> said) {

        Reading(String written, Function<MatchResult, String> said) {
            this(Pattern.compile(written), said);
        }

        String apply(String text) {
            return written.matcher(text).replaceAll(said);
        }
    }
}
