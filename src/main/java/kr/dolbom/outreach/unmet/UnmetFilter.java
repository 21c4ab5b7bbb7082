package kr.dolbom.outreach.unmet;

/**
 * Which households are listed.
 *
 * @param settled those that officers are done with; else those that wait for one
 * @param officer only those the list names this officer for; all when empty
 */
public record UnmetFilter(boolean settled, String officer, int from, int most) {

    public static final int PAGE = 50;
}
