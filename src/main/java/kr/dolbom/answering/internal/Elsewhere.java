package kr.dolbom.answering.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dolbom.rules.AccountItem;
import kr.dolbom.rules.Item;
import kr.dolbom.rules.Provision;
import kr.dolbom.rules.RuleRow;

/**
 * What a row says does not belong to it: "의무로 든 화재보험의 만기환급금이면 세입 812". A question that uses the words of such
 * a clause is not the row's own.
 */
record Elsewhere(Optional<AccountItem> account, String condition) {

    private static final Pattern LEADS_AWAY =
            Pattern.compile("(?<side>세입|세출)\\s*(?<code>\\d{3,4})(?!\\d)|(?<=면)\\s*(?:어린이집\\s*회계에서\\s*)?지출할 수 없");
    private static final Pattern CONDITION_END = Pattern.compile("(면|은|는|경우|때|\\()\\s*$");
    private static final int SHORTEST = 4;

    static List<Elsewhere> of(RuleRow row) {
        return switch (row) {
            case Item item -> cases(item);
            case Provision provision when !provision.accounts().isEmpty() -> clauses(provision);
            default -> List.of();
        };
    }

    private static List<Elsewhere> cases(Item item) {
        return item.cases().stream()
                .map(one -> new Elsewhere(one.account(), one.when() + " " + String.join(" ", one.words())))
                .toList();
    }

    private static List<Elsewhere> clauses(Provision provision) {
        List<Elsewhere> clauses = new ArrayList<>();
        for (String sentence : Korean.sentences(provision.text())) addClauses(sentence, provision, clauses);
        return clauses;
    }

    private static void addClauses(String sentence, Provision provision, List<Elsewhere> clauses) {
        Matcher away = LEADS_AWAY.matcher(sentence);
        int start = 0;
        while (away.find()) {
            String before = sentence.substring(start, away.start());
            start = away.end();
            Optional<AccountItem> account = Optional.ofNullable(away.group("side"))
                    .map(side -> AccountItem.of(side + " " + away.group("code")));
            boolean own = account.map(provision.accounts()::contains).orElse(false);
            if (!own
                    && before.length() >= SHORTEST
                    && CONDITION_END.matcher(before).find()) {
                clauses.add(new Elsewhere(account, before));
            }
        }
    }
}
