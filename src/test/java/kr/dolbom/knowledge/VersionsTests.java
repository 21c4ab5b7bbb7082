package kr.dolbom.knowledge;

import static kr.dolbom.knowledge.LibraryFixture.library;
import static kr.dolbom.knowledge.LibraryFixture.take;
import static kr.dolbom.knowledge.LibraryFixture.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Reach;
import kr.dolbom.knowledge.Version.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTests {

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.fresh();
    private Library library;

    @BeforeEach
    void open() {
        library = library(database, folder.resolve("data"));
    }

    @AfterEach
    void close() throws IOException {
        library.destroy();
    }

    @Test
    void eachDayHasTheWordsThatHeldOnIt() {
        take(library, law("살림법", "2020-01-01", "1", "예산은 서면으로 낸다."), law("살림법", "2024-01-01", "2", "예산은 전자로 낸다."));
        assertThat(found("예산", "2023-12-31")).containsExactly("예산은 서면으로 낸다.");
        assertThat(found("예산", "2024-01-01")).containsExactly("예산은 전자로 낸다.");
    }

    @Test
    void theOrderOfImportDoesNotMatter() {
        take(library, law("살림법", "2024-01-01", "2", "예산은 전자로 낸다."), law("살림법", "2020-01-01", "1", "예산은 서면으로 낸다."));
        assertThat(found("예산", "2023-12-31")).containsExactly("예산은 서면으로 낸다.");
        assertThat(library.versions("살림법")).extracting(Version::promulgation).containsExactly("2", "1");
    }

    @Test
    void theSameWordsAreKeptOnceUnderOneId() {
        take(library, law("살림법", "2020-01-01", "1", "예산을 낸다."));
        String id = only("예산", "2021-01-01").id();
        take(library, law("살림법", "2024-01-01", "2", "예산을 낸다."));
        assertThat(only("예산", "2025-01-01").id()).isEqualTo(id);
        assertThat(only("예산", "2025-01-01").validity().from()).isEqualTo(day("2020-01-01"));
        assertThat(only("예산", "2025-01-01").version()).isEqualTo("2024-01-01 시행 · 제2호");
    }

    @Test
    void aLawWithoutAnEarlierVersionIsFoundBeforeItHoldsAndSaysSo() {
        take(library, law("살림법", "2026-12-03", "2", "예산을 낸다."));
        assertThat(only("예산", "2026-11-24").standing()).isEqualTo(Standing.ANNOUNCED);
        assertThat(only("예산", "2026-12-03").standing()).isEqualTo(Standing.IN_FORCE);
        assertThat(found("예산", "2026-10-31")).isEmpty();
    }

    @Test
    void crossingVersionsAreReadTogetherInTheOrderOfTheArticles() {
        String header = "---\n제목: 살림법\n법령MST: 1\n법령ID: '7'\n공포번호: '%s'\n공포일자: %s\n시행일자: %s\n---\n";
        String articles = "##### 제1조 (예산)\n%s\n##### 제2조 (결산)\n%s\n##### 제3조 (장부)\n장부를 쓴다.\n";
        take(
                library,
                write(folder, "1.md", header.formatted(1, "2023-01-01", "2023-01-01") + articles.formatted("서면", "서면")),
                write(folder, "2.md", header.formatted(2, "2024-02-01", "2024-08-01") + articles.formatted("서면", "전자")),
                write(
                        folder,
                        "3.md",
                        header.formatted(3, "2024-05-01", "2024-05-01") + articles.formatted("전자", "서면")));
        assertThat(library.listPassages("살림법", new Locator.Whole(), new AsOf(day("2024-08-01"))))
                .extracting(Passage::text)
                .containsExactly("전자", "전자", "장부를 쓴다.");
        assertThat(library.listPassages("살림법", new Locator.Whole(), new AsOf(day("2024-08-01"))))
                .extracting(Passage::section)
                .containsExactly("제1조(예산)", "제2조(결산)", "제3조(장부)");
    }

    @Test
    void aRepealedLawIsNotFoundAfterItsEnd() {
        take(library, law("옛살림법", "2000-01-01", "1", "예산을 서면으로 낸다."));
        take(library, write(folder, "새.md", header("새살림법", "9", "2010-01-01", "9") + """
                ##### 제1조 (예산)
                예산을 전자로 낸다.
                ## 부칙

                부칙 <제9호,2010.1.1>

                제2조 (다른 법률의 폐지) 옛살림법은 이를 폐지한다.
                """));
        assertThat(found("예산", "2009-11-30")).containsExactly("예산을 서면으로 낸다.");
        assertThat(found("예산", "2010-01-01")).containsExactly("예산을 전자로 낸다.");
    }

    @Test
    void twoLawsOfOneNameAreTwoDocuments() {
        take(
                library,
                write(folder, "가.md", header("살림법", "1", "1953-01-01", "1") + "##### 제1조 (예산)\n서면으로 낸다.\n"),
                write(folder, "나.md", header("살림법", "2", "1997-01-01", "2") + "##### 제1조 (예산)\n전자로 낸다.\n"));
        assertThat(library.documents(Actor.ANONYMOUS)).extracting(Document::id).containsExactly("살림법", "살림법(1953)");
        assertThat(library.listPassages("살림법", new Locator.Article("제1조"), new AsOf(day("2020-01-01"))))
                .extracting(Passage::text)
                .containsExactly("전자로 낸다.");
    }

    @Test
    void theManualOfTheNextYearReplacesThisYears() {
        take(library, manual("살림매뉴얼-2025", "간식비는 이천 원이다."), manual("살림매뉴얼-2026", "간식비는 삼천 원이다."));
        assertThat(found("간식비", "2025-12-31")).containsExactly("간식비는 이천 원이다.");
        assertThat(found("간식비", "2026-06-01")).containsExactly("간식비는 삼천 원이다.");
        library.remove("살림매뉴얼-2026");
        assertThat(found("간식비", "2026-06-01")).containsExactly("간식비는 이천 원이다.");
    }

    @Test
    void aWithdrawnVersionIsNotFoundAndComesBackWhenRestored() {
        take(library, law("살림법", "2020-01-01", "1", "예산은 서면으로 낸다."), law("살림법", "2024-01-01", "2", "예산은 전자로 낸다."));
        int newest = library.versions("살림법").getFirst().number();
        library.change("살림법", newest, State.WITHDRAWN);
        assertThat(found("예산", "2025-01-01")).containsExactly("예산은 서면으로 낸다.");
        library.change("살림법", newest, State.IN_USE);
        assertThat(found("예산", "2025-01-01")).containsExactly("예산은 전자로 낸다.");
    }

    @Test
    void anEarlierImportOfTheSameVersionCanBeRestored() {
        take(library, write(folder, "전기.md", "전기요금은 수용비다."));
        take(library, write(folder, "전기.md", "전기요금은 공공요금이다."));
        library.change("전기", 1, State.IN_USE);
        assertThat(found("전기요금", "2025-01-01")).containsExactly("전기요금은 수용비다.");
    }

    @Test
    void whatBelongsToADepartmentIsFoundByItsPeopleOnly() {
        take(library, write(folder, "전기.md", "전기요금은 공공요금이다."));
        library.refile("전기", new Filing(Optional.empty(), Optional.of(Reach.of("기관:양천구청/여성가족과"))));
        assertThat(found(Actor.ANONYMOUS)).isEmpty();
        assertThat(found(Actor.of("양천구청/복지과"))).isEmpty();
        assertThat(found(Actor.of("양천구청/여성가족과"))).hasSize(1);
        assertThat(library.documents(Actor.ANONYMOUS)).isEmpty();
    }

    @Test
    void importingAgainNeverWidensWhoMaySeeIt() {
        take(library, write(folder, "전기.md", "전기요금은 공공요금이다."));
        library.refile("전기", new Filing(Optional.empty(), Optional.of(Reach.of("기관:양천구청"))));
        take(library, write(folder, "전기.md", "전기요금은 새 공공요금이다."));
        assertThat(found(Actor.ANONYMOUS)).isEmpty();
        assertThat(found(Actor.of("양천구청"))).containsExactly("전기요금은 새 공공요금이다.");
    }

    @Test
    void aLocalTextOutranksANationalOneInItsPlace() {
        take(
                library,
                write(folder, "전국.md", "간식비는 하루 이천 원이다."),
                write(folder, "양천.md", "---\nplace: 서울특별시/양천구\n---\n간식비는 하루 삼천 원이다."));
        assertThat(LibraryFixture.found(library, "간식비는 하루 얼마", LibraryFixture.TODAY, Place.of("서울특별시/양천구")))
                .containsExactly("간식비는 하루 삼천 원이다.", "간식비는 하루 이천 원이다.");
    }

    @Test
    void twoDaysStandSideBySideWithTheChangedWordsMarked() {
        take(library, law("살림법", "2020-01-01", "1", "예산은 서면으로 낸다."), law("살림법", "2024-01-01", "2", "예산은 전자로 낸다."));
        Comparison comparison = library.compare("살림법", new AsOf(day("2023-12-31")), new AsOf(day("2024-01-01")));
        assertThat(comparison.changes()).hasSize(1);
        Comparison.Line line = comparison.changes().getFirst().lines().getFirst();
        assertThat(line.before())
                .filteredOn(Comparison.Stretch::changed)
                .extracting(Comparison.Stretch::text)
                .containsExactly("서면으로");
        assertThat(line.after())
                .filteredOn(Comparison.Stretch::changed)
                .extracting(Comparison.Stretch::text)
                .containsExactly("전자로");
    }

    private List<String> found(Actor actor) {
        Search search = new Search("전기요금", List.of(), LibraryFixture.TODAY, Place.EVERYWHERE, actor, 5);
        return library.search(search).stream()
                .map(found -> found.passage().text())
                .toList();
    }

    private List<String> found(String text, String day) {
        return LibraryFixture.found(library, text, new AsOf(day(day)), Place.EVERYWHERE);
    }

    private Passage only(String text, String day) {
        List<Found> found = library.search(Search.of(text, new AsOf(day(day)), Place.EVERYWHERE, 5));
        assertThat(found).hasSize(1);
        return found.getFirst().passage();
    }

    private Path manual(String name, String text) {
        return write(folder, name + ".jsonl", "{\"page\": 1, \"text\": \"" + text + "\"}\n");
    }

    private Path law(String title, String from, String number, String text) {
        return write(folder, title + from + ".md", header(title, "7", from, number) + "##### 제1조 (예산)\n" + text + "\n");
    }

    private static String header(String title, String law, String from, String number) {
        LocalDate promulgated = day(from).minusMonths(1);
        return "---\n제목: %s\n법령MST: 1\n법령ID: '%s'\n공포번호: '%s'\n공포일자: %s\n시행일자: %s\n---\n"
                .formatted(title, law, number, promulgated, from);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
