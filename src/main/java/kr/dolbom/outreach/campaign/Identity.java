package kr.dolbom.outreach.campaign;

/** Who a household is, as it lies sealed in its row. */
public record Identity(String name, int birthYear, String address, String language) {

    private static final int END = 2;

    /** The last words of the address, enough to tell oneself by and too little to be found by. */
    public String addressEnd() {
        String[] words = address.strip().split("\\s+");
        int from = Math.max(0, words.length - END);
        return String.join(" ", java.util.Arrays.copyOfRange(words, from, words.length));
    }

    /** 김*수 */
    public String maskedName() {
        if (name.length() < 2) return "*";
        return name.charAt(0)
                + "*".repeat(Math.max(1, name.length() - 2))
                + (name.length() > 2 ? name.substring(name.length() - 1) : "");
    }

    @Override
    public String toString() {
        return "Identity[***]";
    }
}
