package kr.dolbom.rules;

/** Revenue or expenditure. The same three digits mean different things on the two sides. */
public enum Side {
    REVENUE("세입"),
    EXPENDITURE("세출");

    private final String korean;

    Side(String korean) {
        this.korean = korean;
    }

    public String korean() {
        return korean;
    }
}
