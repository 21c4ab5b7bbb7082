package kr.dolbom.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kr.dolbom.desk.DeskFixture;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DeskFixture desk = new DeskFixture();
    private final Batch batch = new Batch(desk.consultations);

    @TempDir
    Path folder;

    @Test
    void everyLineHasExactlyThePromisedFields() throws IOException {
        JsonNode line = run("{\"id\": \"D1\", \"question\": \"정수기 렌탈료\"}").getFirst();
        assertThat(line.propertyNames())
                .containsExactly("id", "outcome", "text", "account", "citations", "retrieved", "confidence", "millis");
        assertThat(line.path("account").propertyNames()).containsExactly("side", "code", "name");
        assertThat(line.path("citations").get(0).propertyNames())
                .containsExactly("document", "page", "article", "title", "validFrom");
        assertThat(line.path("retrieved").get(0).propertyNames())
                .containsExactly("document", "page", "article", "title", "validFrom", "score");
    }

    @Test
    void keepsIdsOfAnyKind() throws IOException {
        List<JsonNode> lines = run("{\"id\": 7, \"question\": \"정수기\"}\n{\"question\": \"정수기\"}");
        assertThat(lines.get(0).path("id").asInt()).isEqualTo(7);
        assertThat(lines.get(1).path("id").isNull()).isTrue();
    }

    @Test
    void aRefusalHasNoAccount() throws IOException {
        JsonNode line = run("{\"id\": 1, \"question\": \"축구\"}").getFirst();
        assertThat(line.path("outcome").asString()).isEqualTo("refused");
        assertThat(line.path("account").isNull()).isTrue();
    }

    @Test
    void asksAsOfTheLinesDayAndPlace() throws IOException {
        run("{\"id\": 1, \"question\": \"정수기\", \"asOf\": \"2025-09-01\", \"place\": \"서울특별시/양천구\"}");
        assertThat(desk.asked.getFirst().asOf().toString()).isEqualTo("2025-09-01");
        assertThat(desk.asked.getFirst().place().toString()).isEqualTo("서울특별시/양천구");
    }

    @Test
    void aBrokenLineIsReportedAndTheRestGoOn() throws IOException {
        List<JsonNode> lines = run(String.join(
                "\n",
                "{\"id\": 1, \"question",
                "{\"id\": 2, \"question\": \"\"}",
                "{\"id\": 3, \"question\": 5}",
                "{\"id\": 4, \"question\": \"정수기\", \"asOf\": \"어제\"}",
                "[]",
                "",
                "{\"id\": 5, \"question\": \"정수기\"}"));
        assertThat(lines.stream().map(line -> line.path("outcome").asString()))
                .containsExactly("error", "error", "error", "error", "error", "cited");
        assertThat(lines.get(3).path("text").asString()).contains("날짜");
    }

    @Test
    void bytesThatAreNoTextHurtOnlyTheirLine() throws IOException {
        Path in = folder.resolve("in.jsonl");
        Files.write(in, new byte[] {(byte) 0xC0, (byte) 0xFF, '\n'});
        Files.writeString(
                in,
                "{\"id\": 1, \"question\": \"정수기\"}\n",
                StandardCharsets.UTF_8,
                java.nio.file.StandardOpenOption.APPEND);
        assertThat(run(in).stream().map(line -> line.path("outcome").asString()))
                .containsExactly("error", "cited");
    }

    @Test
    void aMissingFileIsAProblem() {
        assertThatThrownBy(() -> run(folder.resolve("none.jsonl")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.FILE_NOT_FOUND));
    }

    @Test
    void anAnswerFileThatCannotBeWrittenIsAProblem() throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"), "{}");
        assertThatThrownBy(() -> batch.run(
                        in,
                        Optional.of(folder.resolve("no/such/out.jsonl")),
                        AsOf.today(desk.clock),
                        "",
                        new PrintWriter(System.out)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.FILE_UNWRITABLE));
    }

    private List<JsonNode> run(String questions) throws IOException {
        return run(Files.writeString(folder.resolve("in.jsonl"), questions));
    }

    private List<JsonNode> run(Path in) throws IOException {
        Path out = folder.resolve("out.jsonl");
        batch.run(in, Optional.of(out), AsOf.today(desk.clock), "", new PrintWriter(System.out));
        return Files.readAllLines(out).stream().map(JSON::readTree).toList();
    }
}
