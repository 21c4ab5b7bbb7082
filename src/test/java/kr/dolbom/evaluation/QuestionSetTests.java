package kr.dolbom.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionSetTests {

    @TempDir
    Path folder;

    @Test
    void readsQuestionsWithTheWordsOfTheirAnswer() throws IOException {
        assertThat(read("""
                {"id": "D002", "question": "생수?", "kind": "account", "style": "terse", "account": "세출 211",
                """.strip() + """
                 "gold_pages": [{"doc": "manual", "page": 63}], "must_include": ["211"], "must_not": ["721"]}
                """))
                .containsExactly(new Case(
                        "D002",
                        "생수?",
                        "account",
                        "terse",
                        Set.of("manual#63"),
                        "세출 211",
                        List.of("211"),
                        List.of("721")));
    }

    @Test
    void aQuestionWithoutAccountWantsNone() throws IOException {
        assertThat(read("""
                {"id": "D3", "question": "?", "kind": "unanswerable", "account": null, "must_include": []}
                """)).singleElement().returns("", Case::account).returns(true, Case::wantsSilence);
    }

    @Test
    void readsSentencesOfStatutes() throws IOException {
        assertThat(read("""
                {"id": "E1", "query": "문장", "gold": [{"law": "영유아보육법 시행령", "article": "제10조"}]}
                """))
                .singleElement()
                .returns(Set.of("영유아보육법시행령#제10조"), Case::gold)
                .returns("statute", Case::kind);
    }

    @Test
    void readsTheManualsOwnQuestions() throws IOException {
        assertThat(read("""
                {"id": "F1", "question": "?", "section_code": "세출 211", "page": 64}
                """)).singleElement().returns(Set.of("childcare-accounting-manual-2025#64"), Case::gold);
    }

    @Test
    void emptyLinesAreNoQuestions() throws IOException {
        assertThat(read("\n\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": ", "{\"id\": \"X1\"}", "[]", "문장"})
    void aLineThatIsNoQuestionIsNamed(String line) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read("\n" + line))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.FILE_LINE_BROKEN))
                .satisfies(problem -> assertThat(problem.text()).contains("2번째 줄"));
    }

    @Test
    void anAnswerIsOnAPageOrInAnArticle() throws IOException {
        assertThat(read("""
                        {"id": "B1", "question": "?", "must_include": ["가"], "gold_pages": [{"doc": "guide", "page": 84}]}
                        {"id": "B2", "question": "?", "must_include": ["가"], "gold_pages": [{"doc": "영유아보육법", "article": "제15조의4"}]}
                        """)).extracting(Case::gold).containsExactly(Set.of("guide#84"), Set.of("영유아보육법#제15조의4"));
    }

    @Test
    void aMissingFileIsAProblem() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> QuestionSet.read(folder.resolve("none.jsonl")))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.FILE_NOT_FOUND));
    }

    @Test
    void theHalvesShareNothingAndLeaveNothing() {
        List<Case> cases = List.of(numbered("D001"), numbered("D002"), numbered("D010"), numbered("D113"));
        assertThat(cases).filteredOn(Half.ODD::has).extracting(Case::id).containsExactly("D001", "D113");
        assertThat(cases).filteredOn(Half.EVEN::has).extracting(Case::id).containsExactly("D002", "D010");
    }

    @Test
    void aMisspeltHalfIsNone() {
        assertThat(Half.of("odd")).contains(Half.ODD);
        assertThat(Half.of("even")).contains(Half.EVEN);
        assertThat(Half.of("evn")).isEmpty();
    }

    private List<Case> read(String lines) throws IOException {
        return QuestionSet.read(Files.writeString(folder.resolve("questions.jsonl"), lines));
    }

    private static Case numbered(String id) {
        return new Case(id, "?", "account", "formal", Set.of(), "", List.of(), List.of());
    }
}
