package kr.dolbom.answering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.dolbom.answering.Reply;
import kr.dolbom.answering.spelling.Speller;
import kr.dolbom.answering.spelling.Vocabulary;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.knowledge.ImportListener;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.LibraryFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleAskedTests {

    @TempDir
    Path folder;

    private Library library;
    private ArticleAsked articleAsked;

    @BeforeEach
    void open() throws IOException {
        library = LibraryFixture.library(TestDatabase.fresh(), folder.resolve("data"));
        version("2020-01-01", "1", "예산은 서면으로 낸다.");
        version("2027-01-01", "2", "예산은 전자로 낸다.");
        articleAsked = new ArticleAsked(library);
    }

    @AfterEach
    void close() throws IOException {
        library.destroy();
    }

    @Test
    void showsTheArticleWithItsVersionAndWhatIsToCome() {
        String text = ask("돌봄시설 살림법 제10조 내용이 뭐예요?").orElseThrow().answer().text();
        assertThat(text.lines().findFirst()).contains("「돌봄시설 살림법」 제10조(예산) (2020-01-01 시행 · 제1호)");
        assertThat(text).contains("예산은 서면으로 낸다.").contains("2027-01-01부터 바뀝니다.");
    }

    @Test
    void showsTheArticleOfTheDayNamed() {
        String text = ask("2027년 3월 1일 기준 돌봄시설 살림법 10조는 어떻게 되어 있나요")
                .orElseThrow()
                .answer()
                .text();
        assertThat(text).contains("예산은 전자로 낸다.").contains("2027년 3월 1일에 시행되던 내용입니다.");
    }

    @Test
    void leavesAQuestionThatOnlyNamesAnArticle() {
        assertThat(ask("돌봄시설 살림법 제10조에 따라 낸 정수기 렌탈료는 어디로 잡나요?")).isEmpty();
        assertThat(ask("없는 법 제10조 내용이 뭐예요?")).isEmpty();
        assertThat(ask("돌봄시설 살림법 제99조 내용이 뭐예요?")).isEmpty();
    }

    private Optional<Reply> ask(String question) {
        AsOf today = new AsOf(LocalDate.of(2026, 11, 24));
        Terms terms = new Terms(LibraryFixture.words(), List.of());
        return articleAsked.answer(
                new QuestionReader(terms, new Speller(new Vocabulary(List.of(), List.of()))).read(question, today));
    }

    private void version(String from, String number, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(number + ".md"), """
                ---
                제목: 돌봄시설 살림법
                법령MST: 1
                법령ID: '7'
                공포일자: %s
                공포번호: '%s'
                시행일자: %s
                ---
                ##### 제10조 (예산)
                %s
                """.formatted(from, number, from, text));
        library.importAll(List.of(file), ImportListener.SILENT);
    }
}
