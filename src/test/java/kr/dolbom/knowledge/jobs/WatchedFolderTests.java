package kr.dolbom.knowledge.jobs;

import static kr.dolbom.knowledge.LibraryFixture.found;
import static kr.dolbom.knowledge.LibraryFixture.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.sql.DataSource;
import kr.dolbom.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTests {

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.fresh();
    private Path dropped;
    private Workshop workshop;
    private WatchedFolder watched;
    private Instant now = Instant.parse("2026-06-01T00:00:00Z");

    @BeforeEach
    void open() {
        dropped = folder.resolve("놓는 곳");
        workshop = Workshop.in(database, folder.resolve("data"));
        JobSettings plain = Workshop.settings();
        JobSettings settings = new JobSettings(
                plain.largestFile(),
                plain.largestArchive(),
                plain.readers(),
                plain.readerMemory(),
                plain.readingTime(),
                plain.mostWaiting(),
                dropped.toString());
        watched = new WatchedFolder(workshop.jobs, settings, () -> now);
        workshop.jobs.work();
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        watched.destroy();
        workshop.close();
    }

    @Test
    void aFileIsImportedOnceItHasSettledAndPutAway() {
        write(dropped.resolve("2026"), "간식.md", "간식은 급식비다.");
        watched.look();
        assertThat(workshop.jobs.list()).isEmpty();
        settle();
        assertThat(found(workshop.library, "간식")).containsExactly("간식은 급식비다.");
        assertThat(dropped.resolve("가져온 파일/2026/간식.md")).exists();
        assertThat(dropped.resolve("2026/간식.md")).doesNotExist();
    }

    @Test
    void aFileThatStillGrowsIsLeftAlone() {
        write(dropped, "간식.md", "간식은");
        watched.look();
        now = now.plusSeconds(5);
        write(dropped, "간식.md", "간식은 급식비다.");
        watched.look();
        assertThat(workshop.jobs.list()).isEmpty();
    }

    @Test
    void whatIsOnlyHalfThereIsLeftAlone() {
        write(dropped, "간식.md.crdownload", "간식은");
        write(dropped, "~$간식.docx", "간식은");
        write(dropped, ".간식.md", "간식은");
        settle();
        assertThat(workshop.jobs.list()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsPutAsideWithTheReason() throws IOException {
        write(dropped, "깨짐.jsonl", "{");
        settle();
        assertThat(dropped.resolve("가져오지 못한 파일/깨짐.jsonl")).exists();
        assertThat(Files.readString(dropped.resolve("가져오지 못한 파일/깨짐.jsonl.사유.txt")))
                .contains("깨짐.jsonl")
                .contains("1번째 줄");
    }

    @Test
    void theSameContentAgainIsPutAwayWithoutASecondDocument() {
        write(dropped, "간식.md", "간식은 급식비다.");
        settle();
        write(dropped, "간식.md", "간식은 급식비다.");
        settle();
        assertThat(workshop.library.versions("간식")).hasSize(1);
        assertThat(dropped.resolve("가져온 파일/간식 (2).md")).exists();
    }

    private void settle() {
        watched.look();
        now = now.plusSeconds(2);
        watched.look();
        workshop.jobs.list().forEach(job -> workshop.finished(job.id()));
        watched.look();
    }
}
