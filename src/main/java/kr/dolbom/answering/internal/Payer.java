package kr.dolbom.answering.internal;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.dolbom.rules.AccountItem;
import kr.dolbom.rules.Side;

/** Whose money a question speaks of: what parents paid goes out by other accounts than the centre's own. */
enum Payer {
    PARENTS,
    CENTRE;

    private static final String FAMILY = "(부모|보호자|엄마|어머|아버|아빠|학부모|집집|가정에서)";
    private static final Pattern OWN = Pattern.compile(FAMILY
            + "[^.?!]{0,16}(안\\s*(받|걷|내)|않|없)|(걷은|받은|낸)\\s*(돈|거|것|비용)[^.?!]{0,8}(없|아니)|따로\\s*(안|걷지|받지)|안\\s*(받|걷)"
            + "|(걷지|받지)\\s*(않|도\\s*않)|(원|어린이집)(에서|이)?\\s*(그냥\\s*|전액\\s*)?부담|원비로|원\\s*(돈|운영비|예산)으로|운영비로");
    private static final Pattern FROM_PARENTS = Pattern.compile(
            FAMILY
                    + "[^.?!]{0,22}(받|걷|냈|내신|내는|내세|내주|내 주|주셨|보내|입금|부담|이체|결제)|걷은|걷어|걷었|수납한|현장학습비로|특활비로|특별활동비로|필요경비로|입학준비금으로|차량운행비로|행사비로\\s*받");
    private static final Set<AccountItem> OF_PARENTS = Set.of(
            new AccountItem(Side.REVENUE, "112"),
            new AccountItem(Side.REVENUE, "211"),
            new AccountItem(Side.REVENUE, "221"),
            new AccountItem(Side.EXPENDITURE, "411"),
            new AccountItem(Side.EXPENDITURE, "421"));

    static Optional<Payer> read(String text) {
        if (OWN.matcher(text).find()) return Optional.of(CENTRE);
        return FROM_PARENTS.matcher(text).find() ? Optional.of(PARENTS) : Optional.empty();
    }

    static boolean isParents(AccountItem account) {
        return OF_PARENTS.contains(account);
    }
}
