package kr.dolbom.answering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import kr.dolbom.kernel.Pack;
import kr.dolbom.rules.AccountItem;
import kr.dolbom.rules.Provision;
import kr.dolbom.rules.Rules;
import org.junit.jupiter.api.Test;

class ElsewhereTests {

    private static final Rules RULES = new Rules(Pack.allIn(Path.of("packs")));

    @Test
    void aClauseOfAnotherAccountLeadsAway() {
        assertThat(Elsewhere.of(row("sit-r-611-maturity")))
                .filteredOn(one -> one.account().equals(Optional.of(AccountItem.of("세입 812"))))
                .singleElement()
                .satisfies(one -> assertThat(one.condition()).contains("화재보험의 만기환급금이면"));
    }

    @Test
    void theRowsOwnAccountDoesNot() {
        assertThat(Elsewhere.of(row("sit-r-611-maturity")))
                .extracting(Elsewhere::account)
                .doesNotContain(Optional.of(AccountItem.of("세입 611")));
    }

    @Test
    void whatMayNotBePaidLeadsAwayToNowhere() {
        assertThat(Elsewhere.of(row("sit-e1-uti-bizphone")))
                .filteredOn(one -> one.account().isEmpty())
                .singleElement()
                .satisfies(one -> assertThat(one.condition()).contains("개인용과 섞어 쓰면"));
    }

    private static Provision row(String id) {
        return RULES.list().stream()
                .filter(row -> row.id().equals(id))
                .map(Provision.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
