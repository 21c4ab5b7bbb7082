package kr.dolbom.outreach.cases;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which cases to show.
 *
 * @param owner account of who has them; empty for anybody's
 */
public record CaseFilter(Set<State> shown, String owner, int most, int from) {

    public static final int PAGE = 50;

    String states() {
        return shown.stream().map(State::name).collect(Collectors.joining(","));
    }
}
