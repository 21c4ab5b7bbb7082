package kr.dolbom.answering.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dolbom.rules.AccountItem;
import kr.dolbom.rules.Chart;
import kr.dolbom.rules.Provision;

/**
 * Which of a provision's accounts a question is about: "육아휴직 대체교사는 세출 121" beats "며칠 쓰는 대체교사는 세출 131" when the
 * question says 육아휴직.
 */
final class AccountChoice {

    private static final Pattern MENTION = Pattern.compile("(세입|세출)\\s*(\\d{3,4})");
    private static final Pattern DENIED = Pattern.compile("^[^,.]{0,25}(이|가)\\s*아니(라|고|며|므로|다)|^[^,.]{0,25}아닙니다");

    private AccountChoice() {}

    /** The accounts the row names, or else those its text names; the one asked about first. */
    static List<AccountItem> of(Provision provision, Understood question, Terms terms, Chart chart) {
        Map<AccountItem, Double> fit = new LinkedHashMap<>();
        for (AccountItem item : provision.accounts()) fit.put(item, 0.0);
        String text = provision.text();
        Matcher mention = MENTION.matcher(text);
        int clauseStart = 0;
        while (mention.find()) {
            AccountItem item = AccountItem.of(mention.group(1) + " " + mention.group(2));
            String clause = text.substring(clauseStart, mention.start());
            clauseStart = mention.end();
            if (!provision.accounts().isEmpty() && !provision.accounts().contains(item)) continue;
            if (chart.find(item).isEmpty()
                    || DENIED.matcher(text.substring(mention.end())).find()) continue;
            fit.merge(item, shared(terms.of(clause), question), Math::max);
        }
        List<AccountItem> items = new ArrayList<>(fit.keySet());
        items.sort(Comparator.comparingDouble((AccountItem item) -> side(item, question) + fit.getOrDefault(item, 0.0))
                .reversed());
        return items;
    }

    private static double side(AccountItem item, Understood question) {
        return question.side().map(side -> item.side() == side ? 100.0 : 0.0).orElse(0.0);
    }

    private static double shared(Set<String> clause, Understood question) {
        return question.terms().keySet().stream().filter(clause::contains).count();
    }
}
