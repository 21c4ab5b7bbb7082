package kr.dolbom.rules;

import java.util.List;
import kr.dolbom.kernel.SourceRef;

/**
 * One 목 of the chart of accounts (재무·회계 규칙 별표 7·8).
 *
 * @param covers what goes in, in our words
 * @param not what does not, and where it goes instead
 */
public record Account(
        AccountItem item,
        String name,
        Heading gwan,
        Heading hang,
        String covers,
        String not,
        List<AccountItem> confused,
        List<SourceRef> sources) {

    public Account {
        confused = List.copyOf(confused);
        sources = List.copyOf(sources);
    }

    /** A 관 or 항: its number and name. */
    public record Heading(String code, String name) {}

    /** 세출 211 수용비 및 수수료. */
    public String label() {
        return item + " " + name;
    }

    /** 운영비(200관) › 관리운영비(210항) › 수용비 및 수수료(211목). */
    public String path() {
        return "%s(%s관) › %s(%s항) › %s(%s목)"
                .formatted(gwan.name(), gwan.code(), hang.name(), hang.code(), name, item.code());
    }
}
