package kr.dolbom.knowledge;

import static kr.dolbom.knowledge.LibraryFixture.TODAY;
import static kr.dolbom.knowledge.LibraryFixture.found;
import static kr.dolbom.knowledge.LibraryFixture.library;
import static kr.dolbom.knowledge.LibraryFixture.take;
import static kr.dolbom.knowledge.LibraryFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.knowledge.ImportListener.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTests {

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.fresh();
    private Library library;

    @org.junit.jupiter.api.BeforeEach
    void open() {
        library = library(database, folder.resolve("data"));
    }

    @AfterEach
    void close() throws IOException {
        library.destroy();
    }

    @Test
    void findsWhatWasImported() {
        take(library, write(folder, "전기.md", "전기요금은 공공요금으로 잡는다."), write(folder, "간식.md", "간식은 급식비로 잡는다."));
        assertThat(found(library, "전기요금은 어디에 잡나요?")).first().isEqualTo("전기요금은 공공요금으로 잡는다.");
    }

    @Test
    void importingAgainReplacesTheOldText() {
        take(library, write(folder, "전기.md", "전기요금은 수용비로 잡는다."));
        ImportReport report = take(library, write(folder, "전기.md", "전기료는 공공요금이다."));
        assertThat(report.replaced()).isEqualTo(1);
        assertThat(found(library, "전기요금 수용비 공공요금")).containsExactly("전기료는 공공요금이다.");
    }

    @Test
    void whatStandsAtASourceIsReadAnewAfterAnImport() {
        take(library, write(folder, "전기.md", "전기요금은 수용비로 잡는다."));
        SourceRef whole = new SourceRef("전기", "전기", new Locator.Whole(), "", TODAY.day());
        assertThat(library.at(whole, TODAY)).extracting(Passage::text).containsExactly("전기요금은 수용비로 잡는다.");
        take(library, write(folder, "전기.md", "전기료는 공공요금이다."));
        assertThat(library.at(whole, TODAY)).extracting(Passage::text).containsExactly("전기료는 공공요금이다.");
    }

    @Test
    void whatAnotherProcessRemovedIsFoundAndOpenedNoMore() throws IOException {
        take(library, write(folder, "전기.md", "전기요금은 공공요금으로 잡는다."));
        SourceRef whole = new SourceRef("전기", "전기", new Locator.Whole(), "", TODAY.day());
        assertThat(found(library, "전기요금")).hasSize(1);
        assertThat(library.at(whole, TODAY)).hasSize(1);
        Library other = library(database, folder.resolve("other"));
        other.remove("전기");
        other.destroy();
        assertThat(found(library, "전기요금")).isEmpty();
        assertThat(library.at(whole, TODAY)).isEmpty();
    }

    @Test
    void anUnchangedFileIsNotReadAgain() {
        Path file = write(folder, "전기.md", "전기요금은 공공요금이다.");
        take(library, file);
        assertThat(take(library, file).outcomes()).containsEntry(file, new Outcome.Unchanged());
    }

    @Test
    void aBrokenLineLeavesTheOldTextAsItWas() {
        take(library, write(folder, "안내.jsonl", "{\"page\": 1, \"text\": \"예산을 낸다.\"}\n"));
        ImportReport report =
                take(library, write(folder, "안내.jsonl", "{\"page\": 1, \"text\": \"결산을 낸다.\"}\n{\"page\": 2,\n"));
        assertThat(report.failed()).isEqualTo(1);
        assertThat(found(library, "예산 결산")).containsExactly("예산을 낸다.");
    }

    @Test
    void aFailingFileDoesNotKeepTheOthersOut() {
        write(folder.resolve("자료"), "가.md", "예산을 낸다.");
        write(folder.resolve("자료"), "나.jsonl", "{");
        write(folder.resolve("자료"), "다.md", "결산을 낸다.");
        ImportReport report = take(library, folder.resolve("자료"));
        assertThat(List.of(report.added(), report.failed())).containsExactly(2, 1);
        assertThat(found(library, "결산")).containsExactly("결산을 낸다.");
    }

    @Test
    void aTextIsNotFoundBeforeItHolds() {
        take(library, write(folder, "지침.md", "---\nfrom: 2026-03-01\n---\n간식비는 하루 이천 원이다."));
        assertThat(found(library, "간식비", asOf(2025, 12, 31), Place.EVERYWHERE)).isEmpty();
        assertThat(found(library, "간식비", asOf(2026, 3, 1), Place.EVERYWHERE)).hasSize(1);
    }

    @Test
    void aTextIsNotFoundAfterItsLastDay() {
        take(library, write(folder, "지침.md", "---\nfrom: 2025-01-01\nuntil: 2025-12-31\n---\n간식비는 하루 이천 원이다."));
        assertThat(found(library, "간식비", asOf(2025, 12, 31), Place.EVERYWHERE)).hasSize(1);
        assertThat(found(library, "간식비", asOf(2026, 1, 1), Place.EVERYWHERE)).isEmpty();
    }

    @Test
    void aLocalTextIsFoundInItsPlaceOnly() {
        take(
                library,
                write(folder, "전국.md", "간식비는 하루 이천 원이다."),
                write(folder, "양천.md", "---\nplace: 서울특별시/양천구\n---\n간식비는 하루 삼천 원이다."));
        assertThat(found(library, "간식비", TODAY, Place.of("서울특별시/양천구"))).hasSize(2);
        assertThat(found(library, "간식비", TODAY, Place.of("서울특별시/강서구"))).containsExactly("간식비는 하루 이천 원이다.");
        assertThat(found(library, "간식비", TODAY, Place.EVERYWHERE)).containsExactly("간식비는 하루 이천 원이다.");
    }

    @Test
    void wordsThatBelongToTheQuestionAreFoundToo() {
        take(library, write(folder, "과목.md", "임차료는 수수료로 잡는다."));
        Search search = new Search("렌탈", List.of("임차료"), TODAY, Place.EVERYWHERE, Actor.ANONYMOUS, 5);
        assertThat(library.search(search)).hasSize(1);
    }

    @Test
    void aPassageIsFoundByItsId() {
        take(library, write(folder, "전기.md", "전기요금은 공공요금이다."));
        assertThat(library.requirePassage("전기#0").source().document()).isEqualTo("전기");
        assertThatThrownBy(() -> library.requirePassage("전기#7"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.PASSAGE_NOT_FOUND));
    }

    @Test
    void aSourceLeadsToThePassagesOfItsPage() {
        take(library, write(folder, "안내.jsonl", """
                {"page": 1, "text": "예산을 낸다."}
                {"page": 2, "text": "결산을 낸다."}
                """));
        assertThat(library.at(source("안내", new Locator.Page(2, 1))))
                .extracting(Passage::text)
                .containsExactly("결산을 낸다.");
        assertThat(library.at(source("없는 문서", new Locator.Page(2, 2)))).isEmpty();
    }

    @Test
    void aParagraphIsLookedUpInItsArticle() {
        take(library, write(folder, "법률.md", """
                ---
                제목: 살림 규칙
                법령MST: 1
                공포번호: '1'
                시행일자: 2020-01-01
                ---
                ##### 제10조 (예산)
                예산을 낸다.
                ##### 제10조의2 (결산)
                결산을 낸다.
                """));
        assertThat(library.at(source("살림규칙", new Locator.Article("제10조제2항"))))
                .extracting(Passage::text)
                .containsExactly("예산을 낸다.");
    }

    @Test
    void aSearchWithoutWordsFindsNothing() {
        take(library, write(folder, "전기.md", "전기요금은 공공요금이다."));
        assertThat(found(library, "?!")).isEmpty();
        assertThat(found(library, "")).isEmpty();
    }

    @Test
    void aVeryLongQuestionIsSearchedToo() {
        take(library, write(folder, "전기.md", "전기요금은 공공요금이다."));
        StringBuilder story = new StringBuilder("전기요금 ");
        for (int i = 0; i < 20_000; i++) story.append((char) ('가' + i % 11_172)).append(i % 3 == 0 ? " " : "");
        assertThat(found(library, story.toString())).hasSize(1);
    }

    private static AsOf asOf(int year, int month, int day) {
        return new AsOf(LocalDate.of(year, month, day));
    }

    private static SourceRef source(String document, Locator locator) {
        return new SourceRef(document, document, locator, "", LocalDate.of(2020, 1, 1));
    }
}
