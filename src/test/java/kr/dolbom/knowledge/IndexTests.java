package kr.dolbom.knowledge;

import static kr.dolbom.knowledge.LibraryFixture.found;
import static kr.dolbom.knowledge.LibraryFixture.library;
import static kr.dolbom.knowledge.LibraryFixture.rows;
import static kr.dolbom.knowledge.LibraryFixture.take;
import static kr.dolbom.knowledge.LibraryFixture.words;
import static kr.dolbom.knowledge.LibraryFixture.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.kernel.Actor;
import kr.dolbom.knowledge.index.Applied;
import kr.dolbom.knowledge.index.IndexUpdate;
import kr.dolbom.knowledge.index.PassageIndex;
import kr.dolbom.knowledge.reading.Manuscripts;
import kr.dolbom.knowledge.reading.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** The index is derived: whatever happens to it, the rows bring it back. */
class IndexTests {

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.fresh();

    @Test
    void anIndexBehindTheRowsCatchesUpBeforeTheNextSearch() throws IOException {
        Library library = library(database, data());
        take(library, write(folder, "전기.md", "전기요금은 공공요금이다."));
        putWithoutIndexing("간식.md", "간식은 급식비다.");
        assertThat(found(library, "간식")).containsExactly("간식은 급식비다.");
        library.destroy();
    }

    @Test
    void anotherProcessOnTheSameFolderSeesTheImport() throws IOException {
        Library server = library(database, data());
        assertThat(found(server, "간식")).isEmpty();
        Library command = library(database, data());
        take(command, write(folder, "간식.md", "간식은 급식비다."));
        assertThat(found(server, "간식")).containsExactly("간식은 급식비다.");
        command.destroy();
        server.destroy();
    }

    @Test
    void aReaderGoesOnWithTheOldStateWhileAnotherProcessWrites() throws IOException {
        Library reader = library(database, data());
        take(reader, write(folder, "전기.md", "전기요금은 공공요금이다."));
        PassageIndex other = new PassageIndex(data().resolve("index"), words());
        Applied later = new Applied(rows(database).state().library(), 99);
        try (IndexUpdate writing = other.update(later).orElseThrow()) {
            putWithoutIndexing("간식.md", "간식은 급식비다.");
            assertThat(found(reader, "전기요금")).containsExactly("전기요금은 공공요금이다.");
            assertThat(found(reader, "간식")).isEmpty();
        }
        assertThat(found(reader, "간식")).containsExactly("간식은 급식비다.");
        other.close();
        reader.destroy();
    }

    @Test
    void onlyOneProcessWritesAtATime() throws IOException {
        PassageIndex one = new PassageIndex(data().resolve("index"), words());
        PassageIndex other = new PassageIndex(data().resolve("index"), words());
        Applied target = new Applied("library", 1);
        try (IndexUpdate writing = one.update(target).orElseThrow()) {
            assertThat(other.update(target)).isEmpty();
        }
        other.update(target).orElseThrow().close();
        one.close();
        other.close();
    }

    @Test
    void whatWasNotCommittedNeverHappened() throws IOException {
        Library library = library(database, data());
        take(library, write(folder, "전기.md", "전기요금은 공공요금이다."));
        PassageIndex index = new PassageIndex(data().resolve("index"), words());
        Applied target = new Applied(rows(database).state().library(), 5);
        try (IndexUpdate killed = index.update(target).orElseThrow()) {
            killed.keepOnly(java.util.Set.of());
        }
        assertThat(found(library, "전기요금")).hasSize(1);
        index.close();
        library.destroy();
    }

    @Test
    void anUnreadableIndexIsBuiltAnew() throws IOException {
        Library before = library(database, data());
        take(before, write(folder, "전기.md", "전기요금은 공공요금이다."));
        before.destroy();
        try (Stream<Path> files = Files.walk(data().resolve("index"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) Files.write(file, new byte[] {1, 2, 3});
        }
        Library after = library(database, data());
        assertThat(found(after, "전기요금")).hasSize(1);
        after.destroy();
    }

    @Test
    void aReaderGoesOverToAnIndexBuiltAnewByAnotherProcess() throws IOException {
        Library reader = library(database, data());
        take(reader, write(folder, "전기.md", "전기요금은 공공요금이다."));
        Library other = library(TestDatabase.fresh(), data());
        take(other, write(folder, "물.md", "물값은 수용비다."), write(folder, "불.md", "가스비는 공공요금이다."));
        assertThat(found(reader, "전기요금")).containsExactly("전기요금은 공공요금이다.");
        assertThat(found(other, "물값")).containsExactly("물값은 수용비다.");
        reader.destroy();
        other.destroy();
    }

    @Test
    void anIndexOfOtherWordsIsKeptApart() throws IOException {
        PassageIndex one = new PassageIndex(data().resolve("index"), words());
        PassageIndex other = new PassageIndex(data().resolve("index"), new KoreanText(WordList.of(List.of("씨씨티비"))));
        try (IndexUpdate writing = one.update(new Applied("library", 1)).orElseThrow()) {
            writing.commit(new Applied("library", 1));
        }
        assertThat(one.applied()).isEqualTo(new Applied("library", 1));
        assertThat(other.applied()).isEqualTo(Applied.NOTHING);
        one.close();
        other.close();
    }

    @Test
    void aLostIndexFolderIsBuiltAnew() throws IOException {
        Library before = library(database, data());
        take(before, write(folder, "전기.md", "전기요금은 공공요금이다."));
        before.destroy();
        Library elsewhere = library(database, folder.resolve("other"));
        assertThat(found(elsewhere, "전기요금")).hasSize(1);
        elsewhere.destroy();
    }

    @Test
    void anIndexOfAnotherLibraryIsNotSearched() throws IOException {
        Library before = library(database, data());
        take(before, write(folder, "전기.md", "전기요금은 공공요금이다."));
        before.destroy();
        Library other = library(TestDatabase.fresh(), data());
        assertThat(found(other, "전기요금")).isEmpty();
        other.destroy();
    }

    @Test
    void aRemovedDocumentIsForgotten() throws IOException {
        Library library = library(database, data());
        take(library, write(folder, "전기.md", "전기요금은 공공요금이다."));
        LibraryFixture.versions(database).remove("전기");
        assertThat(found(library, "전기요금")).isEmpty();
        library.destroy();
    }

    @Test
    void guidesOfPacksComeAndGoWithTheirFiles() throws IOException {
        Library library = library(database, data());
        Path guide = write(folder.resolve("packs/pack/documents"), "예산.md", "예산은 닷새 전까지 낸다.");
        PackGuides guides = guides(library);
        guides.refresh();
        assertThat(library.findDocument("pack/예산")).isPresent();
        assertThat(found(library, "예산")).hasSize(1);
        Files.delete(guide);
        guides.refresh();
        assertThat(library.documents(Actor.ANONYMOUS)).isEmpty();
        assertThat(found(library, "예산")).isEmpty();
        library.destroy();
    }

    @Test
    void aGuideThatAPersonWithdrewStaysWithdrawn() throws IOException {
        Library library = library(database, data());
        write(folder.resolve("packs/pack/documents"), "예산.md", "예산은 닷새 전까지 낸다.");
        guides(library).refresh();
        library.change("pack/예산", 1, Version.State.WITHDRAWN);
        guides(library).refresh();
        assertThat(found(library, "예산")).isEmpty();
        library.destroy();
    }

    private PackGuides guides(Library library) {
        PassageRows rows = rows(database);
        VersionRows versions = LibraryFixture.versions(database);
        Imports imports = new Imports(rows, versions, LibraryFixture.settings(), java.time.Clock.systemUTC());
        return new PackGuides(rows, versions, imports, library, folder.resolve("packs"));
    }

    private void putWithoutIndexing(String name, String text) {
        Source source = Source.of(write(folder, name, text), DataSize.ofMegabytes(1));
        LibraryFixture.versions(database)
                .put(List.of(new Arrival(Manuscripts.read(source), name, source.sha256(), Filing.AS_IT_IS)));
    }

    private Path data() {
        return folder.resolve("data");
    }
}
