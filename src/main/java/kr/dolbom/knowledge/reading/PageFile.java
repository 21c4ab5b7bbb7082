package kr.dolbom.knowledge.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.DocumentKind;
import kr.dolbom.knowledge.reading.Manuscript.Piece;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON record a line: pages of one or several works, or sections without pages. */
final class PageFile {

    private static final JsonMapper JSON = new JsonMapper();

    private PageFile() {}

    /** A record: which work, which page (0: none), under which headings, what it says. */
    record Record(String title, int page, List<String> headings, String text) {}

    static Manuscript read(Source source) {
        Map<String, List<Record>> works = records(source).stream()
                .collect(Collectors.groupingBy(Record::title, LinkedHashMap::new, Collectors.toList()));
        boolean several = works.size() > 1;
        String title = several ? source.stem() : works.keySet().iterator().next();
        List<Piece> pieces = new ArrayList<>();
        works.forEach((work, records) -> {
            List<String> top = several ? List.of(work) : List.of();
            pieces.addAll(cut(records, top, Dates.ofYearIn(work, source.stem())));
        });
        return new Manuscript(
                source.stem(),
                title,
                several ? DocumentKind.COLLECTION : DocumentKind.PAGES,
                earliest(pieces),
                Place.EVERYWHERE,
                pieces);
    }

    private static Validity earliest(List<Piece> pieces) {
        return pieces.stream()
                .map(Piece::validity)
                .min(java.util.Comparator.comparing(Validity::from))
                .orElse(Validity.since(Validity.ALWAYS_FROM));
    }

    private static List<Record> records(Source source) {
        List<String> lines = source.lines();
        List<Record> records = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) continue;
            try {
                records.add(record(JSON.readTree(lines.get(i)), source));
            } catch (JacksonException failure) {
                throw new Problem(Code.FILE_LINE_BROKEN, failure, source.path(), i + 1, "JSON 형식이 아님");
            } catch (BrokenRecord broken) {
                throw new Problem(Code.FILE_LINE_BROKEN, broken, source.path(), i + 1, broken.reason);
            }
        }
        return records;
    }

    private static Record record(JsonNode node, Source source) {
        if (!node.isObject()) throw new BrokenRecord("JSON 객체가 아님");
        JsonNode text = node.path("text");
        if (!text.isString()) throw new BrokenRecord("text 항목이 없음");
        JsonNode page = node.path("page");
        boolean paged = page.isInt() && page.intValue() > 0;
        if (!paged && !page.isMissingNode() && !page.isNull()) {
            throw new BrokenRecord("page 항목이 1 이상의 정수가 아님");
        }
        List<String> headings = Stream.of("topic", "section")
                .flatMap(key -> string(node, key).stream())
                .toList();
        return new Record(
                string(node, "title").orElse(source.stem()), paged ? page.intValue() : 0, headings, text.stringValue());
    }

    private static Optional<String> string(JsonNode node, String key) {
        return Optional.of(node.path(key))
                .filter(JsonNode::isString)
                .map(value -> value.stringValue().strip())
                .filter(value -> !value.isEmpty());
    }

    private static List<Piece> cut(List<Record> records, List<String> top, Validity validity) {
        return records.stream().anyMatch(record -> record.page() > 0)
                ? PageCut.of(records, top, validity)
                : sections(records, top, validity);
    }

    private static List<Piece> sections(List<Record> records, List<String> top, Validity validity) {
        List<Piece> pieces = new ArrayList<>();
        for (Record record : records) {
            List<String> headings =
                    Stream.concat(top.stream(), record.headings().stream()).toList();
            for (String text :
                    Portions.of(record.text().lines().map(String::strip).toList())) {
                pieces.add(new Piece(new Locator.Whole(), headings, text, validity));
            }
        }
        return pieces;
    }

    /** JSON, but not a page. */
    private static final class BrokenRecord extends RuntimeException {
        private final String reason;

        BrokenRecord(String reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
