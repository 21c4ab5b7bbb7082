package kr.dolbom.governance;

import java.util.regex.Pattern;

/**
 * Home addresses down to the building: an administrative name, then a road or 동/리 with its number, or an apartment. A
 * municipality or a 동 alone is no secret and stays, because the answer may turn on it.
 */
final class AddressMask {

    private static final String REGION = "(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|충청[남북]|전라[남북]|경상[남북])";
    private static final String UNIT = "(?:특별자치시|특별자치도|특별시|광역시|[도시군구])";
    private static final String TOWN = "(?:[가-힣]{1,6}[0-9]{0,2}[읍면동][ \\t]{1,2})?";
    private static final String AREA = "(?:[가-힣]{1,8}" + UNIT + "[ \\t]{1,2}){1,3}" + TOWN;
    /** Without a single space; only a region at its beginning tells it from a sentence. */
    private static final String AREA_RUN_TOGETHER = "(?:" + REGION
            + "[가-힣]{1,14}?[도시군구]|(?<![가-힣])[가-힣]{1,5}[시군구](?=[가-힣]{1,12}[0-9]{0,2}(?:[동리]|대로|(?<!으)로|길)[0-9]{2,4}))";

    private static final String NOT_A_UNIT =
            "(?![0-9]|[.,][0-9]|\\s?(?:만|천|백|억|원|명(?!세)|개|쪽|회|년|월|일|%|퍼센트|시간|배|조|항|목|종|세|인)(?!동)|건)";
    private static final String NUMBER = "[0-9]{1,4}(?:(?:[-－–]|의[ \\t]?)[0-9]{1,4})?(?:번지|번)?" + NOT_A_UNIT;
    private static final String STREET = "(?:[가-힣]{1,9}[0-9]{0,3}(?:대로|(?<!으)로|길)(?:[0-9]{1,4}번?[가나다라]?길)?[ \\t]{0,2}"
            + "|[가-힣]{1,8}[0-9]{0,2}(?:가|[동리])[ \\t]{1,2}(?:산\\s?)?)"
            + NUMBER;
    private static final String STREET_RUN_TOGETHER =
            "[가-힣]{0,8}(?:[가-힣]{1,9}[0-9]{0,3}(?:대로|(?<!으)로|길)(?:[0-9]{1,4}번?길)?|[가-힣]{1,8}[0-9]{0,2}(?:가|[동리])산?)"
                    + NUMBER;
    private static final String APARTMENT =
            "(?:제?[0-9]{1,4}동[ \\t]{0,2}(?:제?[0-9]{1,4}호)?|[0-9]{1,2}층[ \\t]{0,2}[0-9]{1,4}호)";
    private static final String ROOM =
            "(?:제?[0-9]{1,4}동[ \\t]{0,2}|[0-9A-Za-z가-힣]{1,10}(?:아파트|빌라|맨션|오피스텔)[ \\t]{0,2})[0-9]{1,4}호";

    private static final Pattern ADDRESS = Pattern.compile("(?:(?<![가-힣])" + AREA + STREET + "|"
            + AREA_RUN_TOGETHER + STREET_RUN_TOGETHER
            + ")(?:\\s?\\([가-힣0-9\\s,，]{1,20}\\))?(?:[,，]?[ \\t　]{0,2}(?:[가-힣0-9]{1,10}(?:아파트|빌라|맨션|오피스텔)[ \\t]{0,2})?"
            + APARTMENT
            + ")?");
    private static final Pattern HOME = Pattern.compile(
            "(?<![0-9제])(?:[가-힣A-Za-z0-9]{1,10}(?:아파트|빌라|맨션|오피스텔)[ \\t]{0,2})?[0-9]{1,4}동[ \\t]{0,2}[0-9]{1,4}호(?![0-9봉])|(?<![가-힣0-9])"
                    + ROOM + "(?![0-9봉])");

    private AddressMask() {}

    static String apply(String text) {
        if (!Digits.in(text)) return text;
        return HOME.matcher(ADDRESS.matcher(text).replaceAll("[주소]")).replaceAll("[주소]");
    }
}
