package kr.dolbom.kernel;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** A row of a pack's YAML file that knows its file and line, so that every complaint names the place to mend. */
public final class PackRow {

    private final Path file;
    private final int line;
    private final Map<String, Node> values;
    private final Validity inherited;
    private final Map<String, Pack.PackSource> sources;
    private final Place place;

    private PackRow(Path file, Node node, Validity inherited, Place place, Map<String, Pack.PackSource> sources) {
        this.file = file;
        this.line = node.getStartMark().getLine() + 1;
        this.inherited = inherited;
        this.place = place;
        this.sources = sources;
        this.values = values(node);
    }

    static List<PackRow> readAll(Pack pack, Path file) {
        List<PackRow> rows = new ArrayList<>();
        Node root = parse(file);
        if (!(root instanceof SequenceNode list)) throw malformed(file, 1, "행의 목록(- 로 시작)이 아닙니다");
        for (Node node : list.getValue()) {
            rows.add(new PackRow(file, node, pack.validity(), pack.place(), pack.sources()));
        }
        return rows;
    }

    static PackRow readOne(Path file) {
        Validity always = new Validity(Validity.ALWAYS_FROM, Validity.ALWAYS_UNTIL);
        return new PackRow(file, parse(file), always, Place.EVERYWHERE, Map.of());
    }

    private static Node parse(Path file) {
        String text = content(file);
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) throw malformed(file, 1, "내용이 없습니다");
            return root;
        } catch (MarkedYAMLException failure) {
            throw malformed(file, failure.getProblemMark().getLine() + 1, "YAML 형식이 아닙니다. 따옴표, 괄호, 들여쓰기를 확인해 주세요");
        } catch (ReaderException failure) {
            int line = (int) text.codePoints()
                            .limit(failure.getPosition())
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            throw malformed(file, line, "YAML에 쓸 수 없는 문자가 있습니다");
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new Problem(Problem.Code.FILE_UNREADABLE, failure, file);
        }
    }

    private Map<String, Node> values(Node node) {
        if (!(node instanceof MappingNode mapping)) throw malformed("'이름: 값'으로 된 행이 아닙니다");
        Map<String, Node> found = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode name)) throw malformed("'이름: 값'으로 된 행이 아닙니다");
            String key = name.getValue();
            if (found.put(key, entry.getValueNode()) != null) throw malformed("'" + key + "'이(가) 두 번 있습니다");
        }
        return found;
    }

    /** Refuses keys nobody reads: a misspelt key must not silently lose its value. */
    public void allowOnly(String... keys) {
        Set<String> unknown = new TreeSet<>(values.keySet());
        Arrays.asList(keys).forEach(unknown::remove);
        if (!unknown.isEmpty()) throw malformed("모르는 항목입니다: " + String.join(", ", unknown));
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public String text(String key) {
        return find(key).orElseThrow(() -> malformed("'" + key + "' 항목이 없습니다"));
    }

    public String text(String key, String otherwise) {
        return find(key).orElse(otherwise);
    }

    /** A whole number; 0 when the key is missing. */
    public int number(String key) {
        String text = text(key, "0");
        if (!text.matches("-?\\d{1,9}")) throw malformed("'" + key + "'은(는) 숫자여야 합니다: " + text);
        return Integer.parseInt(text);
    }

    private Optional<String> find(String key) {
        Node node = values.get(key);
        if (node == null) return Optional.empty();
        if (node instanceof ScalarNode scalar)
            return Optional.of(scalar.getValue().strip());
        throw malformed("'" + key + "'은(는) 한 값이어야 합니다");
    }

    /** A list of texts; a single value is a list of one, a missing key an empty list. */
    public List<String> texts(String key) {
        Node node = values.get(key);
        if (node == null) return List.of();
        if (node instanceof ScalarNode scalar) return List.of(scalar.getValue().strip());
        if (!(node instanceof SequenceNode list)) throw malformed("'" + key + "'은(는) 목록이어야 합니다");
        List<String> texts = new ArrayList<>();
        for (Node item : list.getValue()) {
            if (!(item instanceof ScalarNode scalar)) throw malformed("'" + key + "' 목록에는 글만 올 수 있습니다");
            texts.add(scalar.getValue().strip());
        }
        return texts;
    }

    /** The rows listed under a key. */
    public List<PackRow> rows(String key) {
        Node node = values.get(key);
        if (node == null) return List.of();
        if (!(node instanceof SequenceNode list)) throw malformed("'" + key + "'은(는) 목록이어야 합니다");
        return list.getValue().stream().map(this::child).toList();
    }

    public PackRow child(String key) {
        Node node = values.get(key);
        if (node == null) throw malformed("'" + key + "' 항목이 없습니다");
        return child(node);
    }

    /** The named rows under a key. */
    public Map<String, PackRow> children(String key) {
        Map<String, PackRow> children = new LinkedHashMap<>();
        if (has(key)) child(key).values.forEach((name, node) -> children.put(name, child(node)));
        return children;
    }

    /** The named texts under a key, in order. */
    public Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (has(key)) {
            PackRow child = child(key);
            child.values.keySet().forEach(name -> pairs.put(name, child.text(name)));
        }
        return pairs;
    }

    private PackRow child(Node node) {
        return new PackRow(file, node, inherited, place, sources);
    }

    public Validity validity() {
        LocalDate from = day("from", inherited.from());
        LocalDate until = day("until", inherited.until());
        if (until.isBefore(from)) throw malformed("끝나는 날이 시작하는 날보다 빠릅니다: " + from + ", " + until);
        return new Validity(from, until);
    }

    public Place place() {
        return has("place") ? Place.of(text("place")) : place;
    }

    private LocalDate day(String key, LocalDate otherwise) {
        if (!has(key)) return otherwise;
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeParseException failure) {
            throw malformed("'" + key + "'은(는) 2026-03-01 같은 날짜여야 합니다: " + text(key));
        }
    }

    /** The sources of the row; a row without one is refused. */
    public List<SourceRef> sources() {
        List<SourceRef> found = texts("source").stream().map(this::source).toList();
        if (found.isEmpty()) throw malformed("근거(source)가 없습니다");
        return found;
    }

    private SourceRef source(String text) {
        String[] parts = text.split("\\s+", 3);
        Pack.PackSource document = sources.get(parts[0]);
        if (document == null) throw malformed("pack.yaml에 없는 근거입니다: " + text);
        Locator locator = parts.length < 2 ? new Locator.Whole() : locator(parts[1], document, text);
        return new SourceRef(
                document.document(),
                document.title(),
                locator,
                parts.length < 3 ? "" : parts[2],
                document.validity().from());
    }

    private Locator locator(String text, Pack.PackSource document, String whole) {
        if (text.matches("[1-9]\\d{0,5}")) {
            int page = Integer.parseInt(text);
            int printed = page + document.printedOffset();
            // Covers and contents come before the page numbered 1 and carry no number of their own.
            return new Locator.Page(page, printed > 0 ? printed : page);
        }
        if (text.matches("제.+|별표.*|부칙.*")) return new Locator.Article(text);
        throw malformed("근거의 쪽이나 조를 읽지 못했습니다: " + whole);
    }

    public Problem malformed(String reason) {
        return malformed(file, line, reason);
    }

    private static Problem malformed(Path file, int line, String reason) {
        return new Problem(Problem.Code.PACK_ROW_MALFORMED, file, line, reason);
    }
}
