package kr.dolbom.evaluation.masking;

import java.util.List;
import java.util.Random;
import kr.dolbom.evaluation.masking.Identifier.Kind;

/** Addresses of homes, in the forms of the road and of the lot, with and without spaces. */
final class Homes {

    private static final List<String> AREAS = List.of(
            "서울특별시 양천구",
            "서울 양천구",
            "서울시 강서구",
            "경기도 성남시 분당구",
            "경기 수원시 팔달구",
            "부산광역시 해운대구",
            "대구 수성구",
            "광주광역시 북구",
            "전남 여수시",
            "충남 천안시 서북구",
            "세종특별자치시",
            "제주특별자치도 제주시",
            "강원특별자치도 춘천시",
            "양천구",
            "고양시 일산동구");
    private static final List<String> ROADS =
            List.of("목동로", "신월로12길", "정자일로", "한누리대로", "팔달로123번길", "센텀중앙로", "돌산로", "솟발1길", "중앙대로", "오목로");
    private static final List<String> LOTS = List.of("신월동", "목1동", "우동", "정자동", "돌산읍 평사리", "신동면 팔미리", "상무1동");
    private static final List<String> FLATS = List.of("목동아파트", "래미안아파트", "햇살빌라", "푸른오피스텔", "한빛맨션");

    private final Random random;

    Homes(Random random) {
        this.random = random;
    }

    Identifier one() {
        String number = (10 + random.nextInt(900)) + (random.nextBoolean() ? "" : "-" + (1 + random.nextInt(40)));
        String room =
                (101 + random.nextInt(20)) + "동 " + (1 + random.nextInt(20)) + "0" + (1 + random.nextInt(6)) + "호";
        String plain = switch (random.nextInt(5)) {
            case 0 -> one(AREAS) + " " + one(ROADS) + " " + number;
            case 1 -> one(AREAS) + " " + one(ROADS) + " " + number + ", " + room;
            case 2 -> one(AREAS) + " " + one(LOTS) + " " + number + "번지";
            case 3 -> one(AREAS) + " " + one(LOTS) + " " + number;
            default -> one(FLATS) + " " + room;
        };
        String typed = switch (random.nextInt(6)) {
            case 0 -> plain.replace(" ", "");
            case 1 -> Spelling.FULL_WIDTH.of(plain);
            case 2 -> plain.replace("-", "의 ");
            default -> plain;
        };
        return new Identifier(Kind.ADDRESS, plain, typed);
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
