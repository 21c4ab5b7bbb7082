package kr.dolbom.outreach.cases;

/**
 * How soon somebody must look.
 *
 * @param level 1 at once, 2 today, 3 this week, 4 when there is time
 * @param why the rule that said so, in words
 */
public record Urgency(int level, String why) {

    public String korean() {
        return switch (level) {
            case 1 -> "지금 바로";
            case 2 -> "오늘 안에";
            case 3 -> "이번 주";
            default -> "순서대로";
        };
    }
}
