package kr.dolbom.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Pack;
import kr.dolbom.kernel.PackRow;
import kr.dolbom.kernel.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Everything the packs know as rows: read once at start, asked as of a day and a place. */
@Component
public class Rules {

    private final Chart chart;
    private final List<RuleRow> rows;
    private final Map<String, List<RuleRow>> byId;
    private final List<Synonym> synonyms;

    @Autowired
    Rules(@Value("${dolbom.packs}") Path packs) {
        this(Pack.allIn(packs));
    }

    public Rules(List<Pack> packs) {
        this.chart = new Chart(rows(packs, "rules/accounts"));
        RowReader reader = new RowReader(chart);
        List<RuleRow> all = new ArrayList<>();
        chart.list().forEach(account -> all.add(AccountMeaning.of(account)));
        all.addAll(read(packs, "items", reader::item, false));
        all.addAll(read(packs, "rules/provisions", reader::provision, true));
        all.addAll(read(packs, "rules/figures", reader::figure, true));
        all.addAll(read(packs, "rules/deadlines", reader::deadline, true));
        all.addAll(read(packs, "rules/gaps", reader::gap, true));
        all.addAll(read(packs, "checks", reader::check, true));
        this.rows = List.copyOf(all);
        this.byId = rows.stream().collect(Collectors.groupingBy(Rules::key));
        this.synonyms = rows(packs, "words").stream().map(Rules::synonym).toList();
    }

    public Chart chart() {
        return chart;
    }

    /** Every row of every day and place. */
    public List<RuleRow> list() {
        return rows;
    }

    /** Variants of words and the field's term for each. */
    public List<Synonym> synonyms() {
        return synonyms;
    }

    /** Whether a row holds on the day and covers the place, and no later row of the same id has replaced it. */
    public boolean holds(RuleRow row, AsOf asOf, Place place) {
        return row.validity().holdsOn(asOf)
                && row.place().covers(place)
                && successor(row, asOf, place).isEmpty();
    }

    private Optional<RuleRow> successor(RuleRow row, AsOf asOf, Place place) {
        return sameId(row).stream()
                .filter(other -> other != row && other.validity().holdsOn(asOf))
                .filter(other -> other.place().covers(place))
                .filter(other -> outranks(other, row))
                .findFirst();
    }

    /** A narrower place first, then a later start. */
    private static boolean outranks(RuleRow one, RuleRow other) {
        int narrower =
                Integer.compare(one.place().path().size(), other.place().path().size());
        return narrower != 0
                ? narrower > 0
                : one.validity().from().isAfter(other.validity().from());
    }

    /** The value of the same figure just before this one, to say what changed. */
    public Optional<Figure> before(Figure figure) {
        return sameId(figure).stream()
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .filter(other -> other.place().equals(figure.place()))
                .filter(other ->
                        other.validity().from().isBefore(figure.validity().from()))
                .max(Comparator.comparing(other -> other.validity().from()));
    }

    private List<RuleRow> sameId(RuleRow row) {
        return byId.getOrDefault(key(row), List.of());
    }

    private static String key(RuleRow row) {
        return row instanceof Item item
                ? "item " + item.id() + item.account()
                : row.getClass().getSimpleName() + row.id();
    }

    private static <T extends RuleRow> List<T> read(
            List<Pack> packs, String part, Function<PackRow, T> reader, boolean distinct) {
        Set<String> seen = new HashSet<>();
        List<T> read = new ArrayList<>();
        for (PackRow row : rows(packs, part)) {
            T rule = reader.apply(row);
            String key = rule.id() + rule.place() + rule.validity().from();
            if (distinct && !seen.add(key)) throw row.malformed("같은 id의 행이 이미 있습니다: " + rule.id());
            read.add(rule);
        }
        return read;
    }

    private static List<PackRow> rows(List<Pack> packs, String part) {
        return packs.stream().flatMap(pack -> pack.rows(part).stream()).toList();
    }

    private static Synonym synonym(PackRow row) {
        row.allowOnly("word", "same");
        return new Synonym(row.text("word"), row.texts("same"));
    }

    /** The field's term and what people type for it. */
    public record Synonym(String word, List<String> same) {
        public Synonym {
            same = List.copyOf(same);
        }
    }
}
