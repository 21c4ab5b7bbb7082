package kr.dolbom.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dolbom.kernel.Pack;
import kr.dolbom.kernel.PackRow;

/**
 * Reads the packs field by field. The chart and the ids are of all of them: a row of any field may name any account, and
 * no two rows of a kind have one id.
 */
final class FieldReader {

    private final List<Pack> packs;
    private final Chart chart;
    private final RowReader reader;
    private final Set<String> seen = new HashSet<>();

    FieldReader(List<Pack> packs) {
        this.packs = packs;
        this.chart = new Chart(rows(packs, "rules/accounts"));
        this.reader = new RowReader(chart);
    }

    /** In the packs' order. A pack with nothing to answer from, such as a script for calls, is no field. */
    List<Rules> fields() {
        return packs.stream()
                .collect(Collectors.groupingBy(Pack::field, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::field)
                .filter(field -> !field.list().isEmpty())
                .toList();
    }

    private Rules field(List<Pack> packs) {
        List<RuleRow> all = new ArrayList<>();
        new Chart(rows(packs, "rules/accounts")).list().forEach(account -> all.add(AccountMeaning.of(account)));
        rows(packs, "items").forEach(row -> all.add(reader.item(row)));
        all.addAll(read(packs, "rules/provisions", reader::provision));
        all.addAll(read(packs, "rules/figures", reader::figure));
        all.addAll(read(packs, "rules/deadlines", reader::deadline));
        all.addAll(read(packs, "rules/gaps", reader::gap));
        all.addAll(read(packs, "checks", reader::check));
        List<Rules.Synonym> synonyms =
                rows(packs, "words").stream().map(FieldReader::synonym).toList();
        return new Rules(packs.getFirst(), chart, List.copyOf(all), synonyms);
    }

    private <T extends RuleRow> List<T> read(List<Pack> packs, String part, Function<PackRow, T> reader) {
        List<T> read = new ArrayList<>();
        for (PackRow row : rows(packs, part)) {
            T rule = reader.apply(row);
            String key = part + rule.id() + rule.place() + rule.validity().from();
            if (!seen.add(key)) throw row.malformed("같은 id의 행이 이미 있습니다: " + rule.id());
            read.add(rule);
        }
        return read;
    }

    private static List<PackRow> rows(List<Pack> packs, String part) {
        return packs.stream().flatMap(pack -> pack.rows(part).stream()).toList();
    }

    private static Rules.Synonym synonym(PackRow row) {
        row.allowOnly("word", "same");
        return new Rules.Synonym(row.text("word"), row.texts("same"));
    }
}
