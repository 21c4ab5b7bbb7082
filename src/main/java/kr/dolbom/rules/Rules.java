package kr.dolbom.rules;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Pack;
import kr.dolbom.kernel.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Everything the packs know as rows: read once at start, asked as of a day and a place. */
@Component
public class Rules {

    private final String title;
    private final String contact;
    private final Chart chart;
    private final List<RuleRow> rows;
    private final Map<String, List<RuleRow>> byId;
    private final List<Synonym> synonyms;
    private final List<Rules> fields;

    @Autowired
    Rules(@Value("${dolbom.packs}") Path packs) {
        this(Pack.allIn(packs));
    }

    public Rules(List<Pack> packs) {
        this("", new FieldReader(packs).fields());
    }

    private Rules(String title, List<Rules> fields) {
        this.title = title;
        this.contact = "";
        this.chart = fields.isEmpty() ? new Chart(List.of()) : fields.getFirst().chart;
        this.rows = fields.stream().flatMap(field -> field.rows.stream()).toList();
        this.byId = byId(rows);
        this.synonyms =
                fields.stream().flatMap(field -> field.synonyms.stream()).toList();
        this.fields = fields;
    }

    /** One field, named by the first of its packs; its chart is the chart of all. */
    Rules(Pack first, Chart chart, List<RuleRow> rows, List<Synonym> synonyms) {
        this.title = first.title();
        this.contact = first.contact();
        this.chart = chart;
        this.rows = rows;
        this.byId = byId(rows);
        this.synonyms = synonyms;
        this.fields = List.of(this);
    }

    private static Map<String, List<RuleRow>> byId(List<RuleRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(Rules::key));
    }

    /** What people call the field; empty for all together. */
    public String title() {
        return title;
    }

    /** Whom to ask what the field's rows do not tell; empty for all together. */
    public String contact() {
        return contact;
    }

    /** The rows of each field for itself, in the packs' order. */
    public List<Rules> fields() {
        return fields;
    }

    /** Whether any row settles on an account. */
    public boolean keepsAccounts() {
        return rows.stream().anyMatch(Item.class::isInstance);
    }

    /** The field whose rows settle on accounts; all together when none does. */
    public Rules accounting() {
        return fields.stream().filter(Rules::keepsAccounts).findFirst().orElse(this);
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

    /** The field's term and what people type for it. */
    public record Synonym(String word, List<String> same) {
        public Synonym {
            same = List.copyOf(same);
        }
    }
}
