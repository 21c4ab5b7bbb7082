package kr.dolbom.outreach.campaign.list;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column of a list holds, by the names offices give it. */
enum Column {
    NAME("이름", "성명", "세대주", "세대주명", "대상자", "대상자명", "성함"),
    BIRTH("생년", "출생연도", "생년월일", "출생년도", "태어난해"),
    ADDRESS("주소", "거주지", "도로명주소", "거주지주소", "상세주소"),
    PHONE("전화", "연락처", "전화번호", "휴대전화", "휴대폰", "핸드폰", "휴대전화번호", "휴대폰번호", "집전화", "자택전화", "비상연락처"),
    SIGNALS("위기정보", "위기신호", "위기사유", "발굴사유", "위기징후", "입수정보"),
    WISH("희망시간", "희망시간대", "통화희망시간", "통화가능시간", "선호시간"),
    LANGUAGE("언어", "사용언어"),
    NO_CALL("수신거부", "전화거부", "연락금지", "통화거부", "연락거부"),
    OFFICER("담당자", "담당", "담당공무원", "담당자명");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    String korean() {
        return names.getFirst();
    }

    /** By what stands above it: 연락처, 전화 1, 휴대전화(2). */
    static Optional<Column> of(String heading) {
        String plain = heading.replaceAll("[\\s()\\[\\]·:_.-]", "").replaceAll("\\d+$", "");
        return Arrays.stream(values())
                .filter(column -> column.names.contains(plain))
                .findFirst();
    }
}
