package kr.dolbom.outreach.speaking;

import java.util.List;

/** How a whole number is said: 이십삼 for amounts and dates, 스물세 before things counted, 이삼 digit by digit. */
final class Numerals {

    /** Above this, people count in Sino-Korean words too: 백 명, not a native word. */
    private static final long LAST_NATIVE = 99;

    private static final String[] DIGITS = {"영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"};
    private static final List<String> SMALL_UNITS = List.of("", "십", "백", "천");
    private static final List<String> LARGE_UNITS = List.of("", "만", "억", "조", "경");
    private static final String[] NATIVE_ONES = {"", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"};
    private static final String[] NATIVE_TENS = {"", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"};

    private Numerals() {}

    /** 10500 → 만 오백. */
    static String sino(long number) {
        if (number == 0) return DIGITS[0];
        StringBuilder said = new StringBuilder();
        for (int unit = LARGE_UNITS.size() - 1; unit >= 0; unit--) {
            long group = number / (long) Math.pow(10_000, unit) % 10_000;
            if (group > 0) append(said, group(group, unit, said.isEmpty()));
        }
        return said.toString();
    }

    /** 23 → 스물세; from a hundred on as {@link #sino}. */
    static String counting(long number) {
        if (number == 0 || number > LAST_NATIVE) return sino(number);
        if (number == 20) return "스무";
        return NATIVE_TENS[(int) number / 10] + NATIVE_ONES[(int) number % 10];
    }

    /** 2620 → 이육이공, as telephone numbers are read. */
    static String digits(String digits) {
        StringBuilder said = new StringBuilder();
        for (char digit : digits.toCharArray()) said.append(digit == '0' ? "공" : DIGITS[digit - '0']);
        return said.toString();
    }

    /** What stands behind a decimal point: 05 → 영오. */
    static String decimals(String digits) {
        return digits(digits).replace('공', '영');
    }

    private static void append(StringBuilder said, String group) {
        if (!said.isEmpty()) said.append(' ');
        said.append(group);
    }

    /** Nobody says 일만 for ten thousand when the number begins there. */
    private static String group(long group, int unit, boolean first) {
        if (group == 1 && unit == 1 && first) return "만";
        return belowTenThousand(group) + LARGE_UNITS.get(unit);
    }

    private static String belowTenThousand(long number) {
        StringBuilder said = new StringBuilder();
        for (int unit = SMALL_UNITS.size() - 1; unit >= 0; unit--) {
            int digit = (int) (number / (long) Math.pow(10, unit) % 10);
            if (digit == 0) continue;
            if (digit > 1 || unit == 0) said.append(DIGITS[digit]);
            said.append(SMALL_UNITS.get(unit));
        }
        return said.toString();
    }
}
