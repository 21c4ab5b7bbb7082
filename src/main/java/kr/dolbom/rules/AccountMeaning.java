package kr.dolbom.rules;

import java.util.EnumSet;
import java.util.List;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Validity;

/** Every account explains itself: "자산취득비가 뭐예요", "세출 721에 뭐가 들어가요". */
final class AccountMeaning {

    private AccountMeaning() {}

    static Provision of(Account account) {
        String name = account.name();
        String code = account.item().toString();
        return new Provision(
                "account-" + code.replace(' ', '-'),
                account.label(),
                EnumSet.of(Asked.MEANING),
                List.of(name, code, name + "에는 뭐가 들어가나요", code + "목은 무슨 과목인가요", name + "가 뭐예요"),
                "",
                account.label() + "에 넣는 것은 다음과 같습니다. " + account.covers(),
                account.not().isBlank() ? "" : "넣지 않는 것: " + account.not(),
                List.of(),
                List.of(account.item()),
                Force.DUTY,
                Validity.since(Validity.ALWAYS_FROM),
                Place.EVERYWHERE,
                account.sources());
    }
}
