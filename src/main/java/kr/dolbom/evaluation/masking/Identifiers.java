package kr.dolbom.evaluation.masking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import kr.dolbom.evaluation.masking.Identifier.Kind;

/** Makes identifiers up: none belongs to anybody but by chance, and the same seed makes the same ones. */
final class Identifiers {

    private static final List<String> BANKS =
            List.of("국민은행", "신한", "우리은행", "하나은행", "농협", "카카오뱅크", "기업은행", "새마을금고", "우체국", "토스뱅크", "수협", "국민");
    private static final List<String> AREA_CODES =
            List.of("02", "031", "032", "033", "041", "042", "051", "053", "062", "064", "070");
    private static final List<String> PLATE_SIGNS =
            List.of("가", "나", "다", "라", "마", "거", "너", "더", "러", "버", "어", "저", "고", "노", "하", "허", "호");
    private static final List<String> MAILS =
            List.of("naver.com", "gmail.com", "daum.net", "hanmail.net", "kakao.com", "korea.kr");

    private final Random random;
    private final Names names;
    private final Homes homes;
    private final Map<Kind, Supplier<Identifier>> makers = new LinkedHashMap<>();

    private Identifiers(long seed) {
        random = new Random(seed);
        names = new Names(random);
        homes = new Homes(random);
        makers.put(Kind.RESIDENT, () -> number(Kind.RESIDENT, resident("1234"), Spelling.OF_NUMBERS));
        makers.put(Kind.FOREIGNER, () -> number(Kind.FOREIGNER, resident("5678"), Spelling.OF_NUMBERS));
        makers.put(Kind.MOBILE, () -> number(Kind.MOBILE, "010-" + digits(4) + "-" + digits(4), Spelling.OF_NUMBERS));
        makers.put(
                Kind.LANDLINE,
                () -> number(Kind.LANDLINE, one(AREA_CODES) + "-" + high(3) + "-" + digits(4), Spelling.OF_NUMBERS));
        makers.put(Kind.ACCOUNT, this::account);
        makers.put(Kind.CARD, () -> number(Kind.CARD, card(), Spelling.OF_NUMBERS));
        makers.put(Kind.PASSPORT, () -> number(Kind.PASSPORT, passport(), Spelling.OF_PAPERS));
        makers.put(
                Kind.LICENCE,
                () -> number(
                        Kind.LICENCE,
                        "%d-%s-%s-%s".formatted(11 + random.nextInt(16), digits(2), digits(6), digits(2)),
                        Spelling.OF_PAPERS));
        makers.put(Kind.PLATE, () -> number(Kind.PLATE, plate(), List.of(Spelling.AS_PRINTED, Spelling.SPACES)));
        makers.put(Kind.EMAIL, this::email);
        makers.put(Kind.ADDRESS, homes::one);
        makers.put(Kind.NAME, names::one);
    }

    /** So many identifiers, of each kind equally many. */
    static List<Identifier> some(int count, long seed) {
        Identifiers identifiers = new Identifiers(seed);
        List<Supplier<Identifier>> makers = List.copyOf(identifiers.makers.values());
        List<Identifier> made = new ArrayList<>();
        for (int i = 0; i < count; i++) made.add(makers.get(i % makers.size()).get());
        return made;
    }

    private Identifier number(Kind kind, String plain, List<Spelling> ways) {
        return new Identifier(kind, plain, ways.get(random.nextInt(ways.size())).of(plain));
    }

    private String resident(String firstOfSecondHalf) {
        int sign = firstOfSecondHalf.charAt(random.nextInt(firstOfSecondHalf.length()));
        boolean before2000 = sign == '1' || sign == '2' || sign == '5' || sign == '6';
        int year = before2000 ? 50 + random.nextInt(50) : random.nextInt(26);
        return "%02d%02d%02d-%c%s"
                .formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28), (char) sign, digits(6));
    }

    private Identifier account() {
        String plain = switch (random.nextInt(4)) {
            case 0 -> high(6) + "-" + digits(2) + "-" + digits(6);
            case 1 -> high(3) + "-" + digits(3) + "-" + digits(6);
            case 2 -> high(3) + "-" + digits(4) + "-" + digits(4) + "-" + digits(2);
            default -> high(4) + "-" + digits(3) + "-" + digits(6);
        };
        String typed = Spelling.OF_NUMBERS
                .get(random.nextInt(Spelling.OF_NUMBERS.size()))
                .of(plain);
        return new Identifier(Kind.ACCOUNT, plain, one(BANKS) + " " + typed);
    }

    private String card() {
        return "%d%s-%s-%s-%s".formatted(3 + random.nextInt(7), digits(3), digits(4), digits(4), digits(4));
    }

    private String passport() {
        String sign = one(List.of("M", "S", "R"));
        boolean isNew = random.nextBoolean();
        return isNew ? sign + digits(3) + (char) ('A' + random.nextInt(26)) + digits(4) : sign + digits(8);
    }

    private String plate() {
        return "%d%s-%s"
                .formatted(10 + random.nextInt(890), one(PLATE_SIGNS), digits(4))
                .replace("-", one(List.of("", " ")));
    }

    private Identifier email() {
        String user = names.latin() + random.nextInt(1000);
        String mail = user + "@" + one(MAILS);
        List<String> ways = List.of(
                mail,
                mail,
                mail.replace("@", " @ "),
                mail.replace("@", "＠"),
                mail.replace("@", "(at)"),
                mail.replace("@", "골뱅이"),
                mail.replace(".com", " . com"),
                mail.toUpperCase(java.util.Locale.ROOT));
        return new Identifier(Kind.EMAIL, mail, one(ways));
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) digits.append(random.nextInt(10));
        return digits.toString();
    }

    private String high(int count) {
        return (2 + random.nextInt(8)) + digits(count - 1);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
