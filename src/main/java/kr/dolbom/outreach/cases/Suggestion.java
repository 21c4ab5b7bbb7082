package kr.dolbom.outreach.cases;

import java.util.List;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.rules.RuleRow;

/**
 * A next step the rules would take, with the law it stands on.
 *
 * @param benefits rows of the welfare rules that may fit, in force on the day
 */
public record Suggestion(String id, Choice choice, String why, List<SourceRef> sources, List<RuleRow> benefits) {

    public Suggestion {
        sources = List.copyOf(sources);
        benefits = List.copyOf(benefits);
    }
}
