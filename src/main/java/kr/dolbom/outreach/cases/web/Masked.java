package kr.dolbom.outreach.cases.web;

/** Names and numbers as they may leave the desk: recognisable to who knows them, useless to who does not. */
final class Masked {

    private Masked() {}

    /** 홍*동, 김*; of a name in other letters the first one. */
    static String name(String name) {
        if (name.length() < 2) return "*";
        if (name.length() == 2) return name.charAt(0) + "*";
        return name.charAt(0) + "*".repeat(name.length() - 2) + name.charAt(name.length() - 1);
    }

    /** 010-****-1234. */
    static String number(String digits) {
        if (digits.length() < 8) return "*".repeat(digits.length());
        int area = digits.startsWith("02") ? 2 : 3;
        return digits.substring(0, area) + "-****-" + digits.substring(digits.length() - 4);
    }
}
