package kr.dolbom.governance;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers and electronic addresses that point to one person.
 *
 * <p>{@code \b} sees no border between Hangul and a digit, so every pattern looks for "no digit beside me" instead. The
 * patterns are written with a few signs of their own:
 *
 * <pre>
 *   #   a digit                              &lt;&lt;  no digit before
 *   ␣   a space of any kind, seen or not     &gt;&gt;  no digit after
 *   ~   what people type for a dash          &amp;   what may stand between two digits of one number
 * </pre>
 */
final class NumberMasks {

    /** What people type for a dash between digits. */
    static final String DASH = "[-‐‑‒–—―−ㅡー－~～.．·・ㆍ/／_＿]";

    private static final String NOT_MONEY = "(?!␣?[억만천백]{0,2}␣?원|[,.]#)";
    private static final String IS = "[은는이가:：=\\s]{0,5}";
    private static final String BANK =
            "계좌|통장|입금|송금|예금|은행|뱅크|농협|수협|신협|새마을금고|우체국|카뱅|토뱅|토스" + "|국민|신한|하나|우리|기업|제일|씨티|카카오|케이";
    private static final String AREA_CODE = "0(?:2|[3-6][1-5]|50#?|70)";
    private static final String REGION = "(?:(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)\\s?)?";

    private static final Mask MAIL = mask(
            "전자우편",
            "(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}␣{0,2}(?:@|골뱅이|\\(at\\))␣{0,2}"
                    + "(?:[A-Za-z0-9-]{1,63}␣?[.．]␣?){1,6}[A-Za-z]{2,24}");
    private static final List<Mask> MASKS = List.of(
            // Since October 2020 the last digits of a resident number are random: there is no checksum to test.
            mask("주민번호", "<<#{2}␣?#{2}␣?#{2}␣{0,3}~␣{0,3}#(?:␣?#{6}|[*xX●○•＊]{6})>>"),
            mask("주민번호", "<<#{2}␣?(?:0[1-9]|1[0-2])␣?[0-3]#␣{0,3}#{7}>>" + NOT_MONEY),
            mask("주민번호", "<<#(?:␣#){5}␣{0,2}~?␣{0,2}#(?:␣#){6}>>" + NOT_MONEY),
            mask("주민번호", "(?<=(?:주민|외국인|거소)(?:등록|신고)?번호" + IS + ")#(?:&#){5,13}>>" + NOT_MONEY),
            mask("면허번호", "<<" + REGION + "#{2}␣?[~ ]␣?#{2}␣?[~ ]␣?#{6}␣?[~ ]␣?#{2}>>"),
            mask("면허번호", "(?<=면허\\s?(?:번호)?" + IS + ")" + REGION + "#{2}&(?:#{2}&)?#{6}&#{2}>>"),
            mask("카드번호", "<<#{4}(?:&#{4}){3}>>"),
            mask("카드번호", "<<(?:[35]#{3}&#{6}&#{5}|#{4}&[#*xX]{4}&[*xX]{4}&[#*xX]{4})>>"),
            mask("카드번호", "(?<=카드[가-힣\\s:：=]{0,12})#(?:&#){12,18}>>" + NOT_MONEY),
            mask("전화번호", "<<\\+?82&\\(?0?\\)?&[1-9](?:&#){7,9}>>"),
            mask("전화번호", "<<0␣?1␣?[016-9](?:(?>&|␣?[,\\n]␣?)#){7,8}>>"),
            mask("전화번호", "<<(?:\\(" + AREA_CODE + "\\)|" + AREA_CODE + "\\)?)&#{3,4}&#{4}>>"),
            mask("전화번호", "(?<=(?:전화|연락처|핸드폰|휴대폰|휴대전화)(?:번호)?" + IS + ")#{3,4}&#{4}>>"),
            mask("계좌번호", "(?<=(?:" + BANK + ")[가-힣\\s:：=()]{0,12})#(?:&#){9,15}>>" + NOT_MONEY),
            mask("계좌번호", "<<#(?:&#){9,15}>>(?=\\s?(?:계좌|통장|으?로\\s?(?:입금|송금|이체)))"),
            mask("계좌번호", "<<(?!(?:19|20)#{2}~[01]#~|97[89]~)(?=#(?:~?#){10,15}>>)#{3,6}~#{2,6}~#{4,8}(?:~#{1,3})?>>"),
            mask("계좌번호", "<<(?!20#{2}(?:0[1-9]|1[0-2])[0-3]#|97[89])#{11,19}>>" + NOT_MONEY),
            mask("여권번호", "(?<![A-Za-z0-9])[MSRODGmsrodg]␣?#(?:␣?#){2}␣?(?:[A-Za-z]|#)(?:␣?#){4}(?![A-Za-z0-9])"),
            mask(
                    "차량번호",
                    "(?<![제0-9.,])" + REGION
                            + "[0-9]{2,3}\\s?[가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주아바사자배하허호]\\s?[0-9]{4}"
                            + "(?![0-9]|[.,][0-9]|[년원만천명개쪽건회번]|\\s?(?:판결|결정|선고|원))"));

    private static final Set<String> FORBIDDEN = Set.of("[주민번호]", "[여권번호]", "[면허번호]");

    private record Mask(Pattern pattern, String sign) {
        String apply(String text) {
            return pattern.matcher(text).replaceAll(sign);
        }
    }

    private NumberMasks() {}

    static String apply(String text) {
        String masked = MAIL.apply(text);
        if (!Digits.in(masked)) return masked;
        for (Mask mask : MASKS) masked = mask.apply(masked);
        return masked;
    }

    /** Only the numbers that single a person out by law: of residents, foreigners, passports and driving licences. */
    static String forbidden(String text) {
        String masked = text;
        for (Mask mask : MASKS) if (FORBIDDEN.contains(mask.sign)) masked = mask.apply(masked);
        return masked;
    }

    /** The joint between digits is atomic: a pattern that fails never tries to share out its spaces anew. */
    private static Mask mask(String what, String form) {
        String pattern = form.replace("<<", "(?<![0-9])")
                .replace(">>", "(?![0-9])")
                .replace("&", "(?>␣{0,2}~?␣{0,2})")
                .replace("[#", "[0-9")
                .replace("#", "[0-9]")
                .replace("[~ ]", "(?:~| )")
                .replace("~", DASH)
                .replace("␣", "[ \\t\\u00A0\\u00AD\\u2000-\\u200F\\u2060\\u3000\\uFEFF]");
        return new Mask(Pattern.compile(pattern), "[" + what + "]");
    }
}
