package kr.dolbom.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import kr.dolbom.kernel.Problem.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackRowTests {

    private static final String HEADER = """
            name: small
            from: 2025-03-01
            sources:
              M: {document: manual, title: 매뉴얼, from: 2025-03-01, printed: -4}
              R: {document: rule, title: 규칙}
            """;

    @TempDir
    Path packs;

    @BeforeEach
    void aPack() throws IOException {
        write("pack.yaml", HEADER);
    }

    @Test
    void readsTheSourcesOfARow() throws IOException {
        assertThat(row("- {source: [M 63 수용비 및 수수료, R 제10조제2항 예산의 제출, R]}").sources())
                .extracting(SourceRef::document, SourceRef::locator, SourceRef::section)
                .containsExactly(
                        tuple("manual", new Locator.Page(63, 59), "수용비 및 수수료"),
                        tuple("rule", new Locator.Article("제10조제2항"), "예산의 제출"),
                        tuple("rule", new Locator.Whole(), ""));
    }

    @Test
    void aPageBeforeTheNumberedOnesHasTheNumberOfTheFile() throws IOException {
        assertThat(row("- {source: [M 3 차례]}").sources())
                .extracting(SourceRef::locator)
                .containsExactly(new Locator.Page(3, 3));
    }

    @Test
    void aRowInheritsTheDaysOfItsPack() throws IOException {
        assertThat(row("- {id: one}").validity()).isEqualTo(Validity.since(LocalDate.of(2025, 3, 1)));
    }

    @Test
    void anUnknownKeyNamesFileAndLine() {
        malformed("- {id: one}\n- {id: two, vaule: 3}", 2, row -> row.allowOnly("id", "value"), "vaule");
    }

    @Test
    void aRowWithoutSourceNamesFileAndLine() {
        malformed("\n- id: one\n", 2, PackRow::sources, "근거(source)");
    }

    @Test
    void anUnknownSourceNamesFileAndLine() {
        malformed("- {id: one, source: [X 12]}", 1, PackRow::sources, "X 12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"M 0", "M 열두쪽", "M 99999999999"})
    void aPageThatIsNoneNamesFileAndLine(String source) {
        malformed("- {id: one, source: [" + source + "]}", 1, PackRow::sources, source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026.03.01", "내년"})
    void aBadDateNamesFileAndLine(String day) {
        malformed("- id: one\n  from: " + day, 1, PackRow::validity, day);
    }

    @Test
    void anEndBeforeTheBeginningNamesFileAndLine() {
        malformed("- {id: one, from: 2026-03-01, until: 2026-02-01}", 1, PackRow::validity, "2026-02-01");
    }

    @Test
    void aKeyWrittenTwiceNamesFileAndLine() {
        malformed("- id: one\n- id: two\n  id: three", 2, row -> {}, "'id'");
    }

    @Test
    void aKeyThatIsNotAWordNamesFileAndLine() {
        malformed("- [id]: one", 1, row -> {}, "이름");
    }

    @Test
    void brokenYamlNamesFileAndLine() {
        malformed("- id: one\n- id: [two\n- id: three\n", 3, row -> {}, "YAML");
    }

    @Test
    void aControlCharacterNamesTheFile() {
        malformed("- id: one\n- id: two\u0007\n", 2, row -> {}, "YAML");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing but a remark\n", "id: one", "just words"})
    void aFileThatIsNoListNamesTheFile(String content) {
        malformed(content, 1, row -> {}, "");
    }

    @Test
    void aRowThatIsNoRowNamesFileAndLine() {
        malformed("- id: one\n- words only\n", 2, row -> {}, "'이름: 값'");
    }

    @Test
    void aMissingKeyIsNamed() {
        malformed("- {id: one}", 1, row -> row.text("value"), "'value'");
    }

    @Test
    void aHeaderWithABadPageOffsetNamesFileAndLine() throws IOException {
        write("pack.yaml", HEADER.replace("-4", "minus four"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Pack.allIn(packs))
                .satisfies(problem -> assertThat(problem.text()).contains("pack.yaml", "4번째 줄", "minus four"));
    }

    @Test
    void aMissingFolderIsAProblem() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Pack.allIn(packs.resolve("nowhere")))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.FILE_NOT_FOUND));
    }

    @Test
    void aFolderWithoutHeaderIsNoPack() throws IOException {
        Files.createDirectories(packs.resolve("notes"));
        assertThat(Pack.allIn(packs)).extracting(Pack::name).containsExactly("small");
    }

    private void malformed(String content, int line, Consumer<PackRow> reading, String naming) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> rows(content).forEach(reading))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.PACK_ROW_MALFORMED))
                .satisfies(problem ->
                        assertThat(problem.arguments()).startsWith(packs.resolve("small/items/things.yaml"), line))
                .satisfies(problem -> assertThat(problem.text()).contains(naming));
    }

    private PackRow row(String content) throws IOException {
        return rows(content).getFirst();
    }

    private List<PackRow> rows(String content) throws IOException {
        write("items/things.yaml", content);
        return Pack.allIn(packs).getFirst().rows("items");
    }

    private void write(String name, String content) throws IOException {
        Path file = packs.resolve("small").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
