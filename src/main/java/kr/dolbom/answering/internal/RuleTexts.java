package kr.dolbom.answering.internal;

import java.util.ArrayList;
import java.util.List;
import kr.dolbom.rules.Check;
import kr.dolbom.rules.Deadline;
import kr.dolbom.rules.Figure;
import kr.dolbom.rules.Gap;
import kr.dolbom.rules.Item;
import kr.dolbom.rules.Provision;
import kr.dolbom.rules.RuleRow;

/** What a row can be found by. */
final class RuleTexts {

    private RuleTexts() {}

    static List<String> asks(RuleRow row) {
        List<String> asks = new ArrayList<>(row.asks());
        if (!(row instanceof Item)) asks.add(row.topic());
        return asks;
    }

    static String body(RuleRow row) {
        return switch (row) {
            case Item item -> item.why() + " " + String.join(" ", cases(item));
            case Provision provision ->
                provision.text() + " " + provision.why() + " " + String.join(" ", provision.toDo());
            case Figure figure -> figure.note();
            case Deadline deadline -> deadline.text();
            case Gap gap -> gap.reason();
            case Check check -> String.join(" ", check.keep());
        };
    }

    private static List<String> cases(Item item) {
        return item.cases().stream()
                .map(one -> one.when() + " " + String.join(" ", one.words()))
                .toList();
    }
}
