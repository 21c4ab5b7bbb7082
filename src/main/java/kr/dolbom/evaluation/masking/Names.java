package kr.dolbom.evaluation.masking;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import kr.dolbom.evaluation.masking.Identifier.Kind;

/** Names of people beside the words that go with them; not taken from the lists that masking itself reads. */
final class Names {

    private static final List<String> FAMILY = List.of(
            "김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권", "황", "안", "송", "류", "전", "홍",
            "고", "문", "양", "손", "배", "백", "허", "유", "남", "심", "노", "하", "곽", "성", "차", "주", "우", "구", "민", "진", "엄",
            "채", "원", "천", "방", "공", "현", "함", "변", "염", "여", "추", "남궁", "황보", "선우", "제갈");
    private static final List<String> GIVEN = List.of(
            "민준", "서연", "도윤", "하은", "지우", "서준", "하윤", "예은", "시우", "수아", "주원", "지유", "은우", "채원", "이준", "다인", "건우", "소율",
            "우진", "예린", "유찬", "나은", "지안", "로아", "태오", "아린", "영자", "순희", "춘자", "말순", "덕수", "병철", "정숙", "미경", "은주", "경희",
            "영숙", "상훈", "동욱", "재호", "성민", "현정", "혜진", "수진", "미란", "옥순", "복희", "광수", "철호", "진희", "기범", "두리", "보람", "한별",
            "가온", "새봄", "슬기", "미르", "해솔", "나래");
    private static final List<String> LATIN = List.of(
            "minjun",
            "seoyeon",
            "hyejin",
            "dongwook",
            "mikyung",
            "jaeho",
            "sunhee",
            "boram",
            "kidsmom",
            "happy_mom",
            "park.jy",
            "lee-sh");
    private static final List<String> PLACES = List.of(
            "원아 %s",
            "원아명: %s", "성명 %s", "성명:%s", "이름은 %s", "이름: %s", "%s 어린이", "%s 원아", "%s 엄마", "%s 어머님", "%s 아버님", "학부모 %s",
            "학부모 %s님", "%s 학부모", "보호자(%s)", "교사 %s", "담임교사 %s", "%s 선생님", "%s선생님", "%s쌤", "%s 씨", "%s씨", "%s님", "원장 %s",
            "%s 원장님", "%s원장", "조리사 %s", "%s 조리사", "대표자 %s", "예금주 %s", "예금주: %s", "신청인 %s", "보육교사 %s", "%s 보육교사",
            "성함은 %s", "담당자 %s", "%s 주무관", "%s 팀장님");

    private final Random random;

    Names(Random random) {
        this.random = random;
    }

    Identifier one() {
        String name = FAMILY.get(random.nextInt(FAMILY.size())) + GIVEN.get(random.nextInt(GIVEN.size()));
        return new Identifier(
                Kind.NAME, name, PLACES.get(random.nextInt(PLACES.size())).formatted(name));
    }

    String latin() {
        return LATIN.get(random.nextInt(LATIN.size())).toLowerCase(Locale.ROOT);
    }
}
