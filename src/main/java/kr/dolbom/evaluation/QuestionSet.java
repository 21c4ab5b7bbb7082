package kr.dolbom.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.dolbom.kernel.Problem;
import kr.dolbom.knowledge.Shelf;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the question files we measure on; the form is told from the fields of the first line. */
final class QuestionSet {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private QuestionSet() {}

    static List<Case> read(Path file) {
        List<String> lines = lines(file);
        return java.util.stream.IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank())
                .mapToObj(i -> parse(file, i + 1, lines.get(i)))
                .toList();
    }

    /** The passages questions are asked over. */
    static List<Shelf.Text> corpus(Path file) {
        return lines(file).stream()
                .filter(line -> !line.isBlank())
                .map(JSON::readTree)
                .map(row -> new Shelf.Text(
                        row.path("id").asString(),
                        row.path("title").asString(),
                        row.path("text").asString()))
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new Problem(Problem.Code.FILE_NOT_FOUND, failure, file);
        }
    }

    private static Case parse(Path file, int line, String text) {
        try {
            JsonNode row = JSON.readTree(text);
            if (row.has("must_include")) return judged(row);
            if (row.has("query")) return statute(row);
            if (row.has("section_code")) return faq(row);
            if (row.has("gold")) return passages(row);
        } catch (JacksonException failure) {
            throw new Problem(Problem.Code.FILE_LINE_BROKEN, failure, file, line, "JSON 아님");
        }
        throw new Problem(Problem.Code.FILE_LINE_BROKEN, file, line, "아는 질문 형식이 아님");
    }

    /** Questions with the words an answer must and must not have. */
    private static Case judged(JsonNode row) {
        Set<String> gold = new HashSet<>();
        row.path("gold_pages").forEach(place -> gold.add(place(place)));
        return new Case(
                row.path("id").asString(),
                row.path("question").asString(),
                row.path("kind").asString(),
                row.path("style").asString(),
                gold,
                text(row, "account"),
                texts(row, "must_include"),
                texts(row, "must_not"));
    }

    /** A page of a document, or an article of a law. */
    private static String place(JsonNode place) {
        String document = place.path("doc").asString() + "#";
        return document
                + (place.has("article")
                        ? place.path("article").asString()
                        : String.valueOf(place.path("page").asInt()));
    }

    /** Sentences and the articles they restate; hard: few shared characters, title unchanged. */
    private static Case statute(JsonNode row) {
        Set<String> gold = new HashSet<>();
        row.path("gold")
                .forEach(article ->
                        gold.add(law(article) + "#" + article.path("article").asString()));
        boolean hard = row.path("trigram_overlap").asDouble() < 0.5
                && row.path("article_title_unchanged_since_2021").asBoolean();
        return new Case(
                row.path("id").asString(),
                row.path("query").asString(),
                "statute",
                hard ? "hard" : "easy",
                gold,
                "",
                List.of(),
                List.of());
    }

    private static String law(JsonNode article) {
        return article.path("law").asString().replaceAll("\\s+", "");
    }

    /** The manual's own questions: right when the answer cites the page. */
    private static Case faq(JsonNode row) {
        String gold = "childcare-accounting-manual-2025#" + row.path("page").asInt();
        return new Case(
                row.path("id").asString(),
                row.path("question").asString(),
                "faq",
                "formal",
                Set.of(gold),
                "",
                List.of(),
                List.of());
    }

    /** Questions over a corpus of passages beside the file. */
    private static Case passages(JsonNode row) {
        return new Case(
                row.path("id").asString(),
                row.path("question").asString(),
                "passage",
                row.path("names_title").asBoolean() ? "names_title" : "plain",
                Set.copyOf(texts(row, "gold")),
                "",
                List.of(),
                List.of());
    }

    private static String text(JsonNode row, String field) {
        JsonNode value = row.path(field);
        return value.isString() ? value.asString() : "";
    }

    private static List<String> texts(JsonNode row, String field) {
        return row.path(field).valueStream().map(JsonNode::asString).toList();
    }
}
