package kr.dolbom.answering.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.dolbom.answering.Answer;
import kr.dolbom.rules.Account;
import kr.dolbom.rules.AccountItem;
import kr.dolbom.rules.Rules;
import kr.dolbom.rules.Side;

/** A code without its side ("211이 뭐예요") means two things; the desk asks which. */
final class BareCode {

    private static final Pattern ONLY_CODE =
            Pattern.compile("^\\s*(\\d{3,4})\\s*(목|번|과목|코드|항목)?\\s*(은|는|이|가|이면|면)?\\s*(무슨|어떤|뭐|무엇|뭔|뜻|과목|계정|목|원장|보육료)");

    private BareCode() {}

    static Optional<Answer> answer(Understood question, Rules rules) {
        Matcher code = ONLY_CODE.matcher(question.plain());
        if (question.side().isPresent() || !code.find()) return Optional.empty();
        List<Account> accounts = Stream.of(Side.values())
                .flatMap(side -> rules.chart().find(new AccountItem(side, code.group(1))).stream())
                .toList();
        if (accounts.size() < 2) return Optional.empty();
        return Optional.of(new Answer.NeedsDetail(
                code.group(1) + "목",
                code.group(1) + "은(는) 세입과 세출에 모두 있는 번호입니다. 어느 쪽을 물으시나요?",
                accounts.stream()
                        .map(account -> new Answer.Choice(
                                account.label(), account.item().toString()))
                        .toList(),
                "code:" + code.group(1),
                List.of()));
    }
}
