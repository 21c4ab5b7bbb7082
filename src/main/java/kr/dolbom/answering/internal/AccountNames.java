package kr.dolbom.answering.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dolbom.answering.Answer.Cited;
import kr.dolbom.rules.Account;
import kr.dolbom.rules.AccountItem;
import kr.dolbom.rules.Asked;
import kr.dolbom.rules.Chart;

/** A code alone says little to a person: every account an answer names is named in full once, the settled one first. */
final class AccountNames {

    private static final Pattern CODE = Pattern.compile("(세입|세출)\\s*(\\d{3,4})(?!\\d)");

    private final Chart chart;

    AccountNames(Chart chart) {
        this.chart = chart;
    }

    /** The same answer with full names, and with its account said when the text does not say it. */
    Cited named(Cited answer, Understood question) {
        Set<AccountItem> told = new HashSet<>();
        String verdict = named(answer.verdict(), told);
        List<String> reasons = new ArrayList<>();
        for (String reason : answer.reasons()) reasons.add(named(reason, told));
        if (!answer.accounts().isEmpty()) {
            Account settled = answer.accounts().getFirst();
            if (question.wants(Asked.ACCOUNT) && !verdict.contains(settled.label())) {
                reasons.addFirst(verdict);
                verdict = settled.label() + " 과목입니다.";
            } else if (!told.contains(settled.item())) {
                reasons.add("과목은 " + settled.label() + "입니다.");
            }
        }
        return new Cited(verdict, reasons, answer.keep(), answer.accounts(), answer.citations());
    }

    /** Puts the name behind the first mention of each code. */
    private String named(String text, Set<AccountItem> told) {
        Matcher mention = CODE.matcher(text);
        StringBuilder named = new StringBuilder();
        int end = 0;
        while (mention.find()) {
            AccountItem item = AccountItem.of(mention.group(1) + " " + mention.group(2));
            boolean first = told.add(item);
            String rest = text.substring(mention.end());
            String before = squeezed(text.substring(Math.max(0, mention.start() - 25), mention.start()));
            named.append(text, end, mention.end());
            end = mention.end();
            if (!first) continue;
            chart.find(item)
                    .filter(account -> !before.endsWith(squeezed(account.name())))
                    .filter(account -> !squeezed(rest).startsWith(squeezed(account.name())))
                    .ifPresent(account -> named.append(between(rest, account.name())));
        }
        return named.append(text.substring(end)).toString();
    }

    /** "세출 811로 잡습니다" keeps its particle: 세출 811(과년도 지출)로 잡습니다. */
    private static String between(String rest, String name) {
        return rest.strip().startsWith("(") ? "" : "(" + name + ")";
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s·ㆍ･‧∙・(]", "");
    }
}
