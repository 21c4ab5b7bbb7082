package kr.dolbom.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.dolbom.kernel.PackRow;

/** The chart of accounts (재무·회계 규칙 별표 7·8). */
public final class Chart {

    private final Map<AccountItem, Account> accounts = new LinkedHashMap<>();

    Chart(List<PackRow> rows) {
        for (PackRow row : rows) {
            Account account = RowReader.account(row);
            if (accounts.put(account.item(), account) != null) throw row.malformed("두 번 있는 코드입니다: " + account.item());
        }
        for (PackRow row : rows) {
            for (AccountItem other : RowReader.account(row).confused()) {
                if (!accounts.containsKey(other)) throw row.malformed("계정과목표에 없는 코드입니다: " + other);
            }
        }
    }

    public Optional<Account> find(AccountItem item) {
        return Optional.ofNullable(accounts.get(item));
    }

    /** The account of an item that a loaded row names; loading proved that it exists. */
    public Account require(AccountItem item) {
        return find(item).orElseThrow(() -> new IllegalArgumentException("no such account: " + item));
    }

    public Collection<Account> list() {
        return List.copyOf(accounts.values());
    }
}
