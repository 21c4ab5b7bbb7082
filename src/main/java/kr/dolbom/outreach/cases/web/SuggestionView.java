package kr.dolbom.outreach.cases.web;

import java.util.List;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.outreach.cases.Suggestion;
import kr.dolbom.rules.Figure;
import kr.dolbom.rules.Gap;
import kr.dolbom.rules.Provision;
import kr.dolbom.rules.RuleRow;

/** A next step the rules would take, with the law and the benefits behind it. */
public record SuggestionView(String choice, String why, List<String> laws, List<BenefitView> benefits) {

    /** A row of the welfare rules. */
    public record BenefitView(String topic, String text, List<String> laws) {}

    static SuggestionView of(Suggestion suggestion) {
        return new SuggestionView(
                suggestion.choice().korean(),
                suggestion.why(),
                laws(suggestion.sources()),
                suggestion.benefits().stream()
                        .map(row -> new BenefitView(row.topic(), text(row), laws(row.sources())))
                        .toList());
    }

    private static List<String> laws(List<SourceRef> sources) {
        return sources.stream().map(SourceRef::label).toList();
    }

    private static String text(RuleRow row) {
        return switch (row) {
            case Provision provision -> provision.text();
            case Figure figure -> figure.value() + figure.unit() + " " + figure.note();
            case Gap gap -> gap.reason();
            default -> "";
        };
    }
}
