package kr.dolbom.rules;

/**
 * The code of a 목 with its side; a code never travels alone because 111 is 정부지원 보육료 in revenue and 원장급여 in
 * expenditure (재무·회계 규칙 별표 7·8). Three digits, four for 예비비 1011.
 */
public record AccountItem(Side side, String code) {

    public AccountItem {
        if (!code.matches("\\d{3,4}"))
            throw new IllegalArgumentException("account code must be 3 or 4 digits: " + code);
    }

    /** Reads {@code 세출 211}. */
    public static AccountItem of(String text) {
        for (Side side : Side.values()) {
            if (text.startsWith(side.korean() + " "))
                return new AccountItem(side, text.substring(3).strip());
        }
        throw new IllegalArgumentException("account must read '세입 NNN' or '세출 NNN': " + text);
    }

    @Override
    public String toString() {
        return side.korean() + " " + code;
    }
}
