package kr.dolbom.knowledge.jobs;

import static kr.dolbom.knowledge.LibraryFixture.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import kr.dolbom.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What a file can do to the process that reads it costs that file alone. */
class ReadingApartTests {

    private static final JobSettings STRICT = new JobSettings(
            DataSize.ofKilobytes(64),
            DataSize.ofMegabytes(1),
            2,
            DataSize.ofMegabytes(48),
            Duration.ofSeconds(2),
            100,
            "");

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.fresh();
    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(database, folder.resolve("data"), STRICT, MisbehavingReader.class);
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        workshop.close();
    }

    @Test
    void aReaderThatHangsIsStoppedAndTheRestGoesOn() {
        List<ImportFile> files = workshop.take(file("멈춤.md"), file("간식.md"));
        assertThat(files).extracting(ImportFile::state).containsExactly(FileState.FAILED, FileState.DONE);
        assertThat(files.getFirst().result().problem()).isEqualTo("FILE_READ_TIMEOUT");
        assertThat(files.getFirst().result().reason()).contains("멈춤.md").contains("2초");
    }

    @Test
    void aReaderThatEatsAllMemoryDiesAlone() {
        List<ImportFile> files = workshop.take(file("욕심.md"), file("간식.md"));
        assertThat(files).extracting(ImportFile::state).containsExactly(FileState.FAILED, FileState.DONE);
        assertThat(files.getFirst().result().problem()).isEqualTo("FILE_READER_DIED");
    }

    @Test
    void aReaderThatLeavesIsTriedTwice() {
        List<ImportFile> files = workshop.take(file("퇴장.md"), file("간식.md"));
        assertThat(files).extracting(ImportFile::state).containsExactly(FileState.FAILED, FileState.DONE);
        assertThat(files.getFirst().result().reason()).contains("두 번");
    }

    @Test
    void whatALibraryPrintsIsNoAnswer() {
        assertThat(workshop.take(file("수다.md"))).extracting(ImportFile::state).containsExactly(FileState.DONE);
    }

    @Test
    void aFileAboveTheBoundIsNotRead() {
        Path large = write(folder, "큰 글.md", "가나다라".repeat(20_000));
        assertThat(workshop.take(large).getFirst().result().problem()).isEqualTo("FILE_TOO_LARGE");
    }

    @Test
    void cancellingStopsAFileBeingReadAndThoseWaiting() {
        ImportJob job = workshop.jobs.enqueuePaths(
                List.of(file("멈춤.md"), file("멈춤 둘.md"), file("간식.md")), ImportTerms.of("시험"));
        workshop.jobs.work();
        while (workshop.jobs.require(job.id()).progress().reading() < 2) Workshop.pause();
        workshop.jobs.cancel(job.id());
        assertThat(workshop.finished(job.id())).extracting(ImportFile::state).containsOnly(FileState.CANCELLED);
        assertThat(workshop.take(file("떡.md"))).extracting(ImportFile::state).containsExactly(FileState.DONE);
        assertThat(workshop.library.documents(kr.dolbom.kernel.Actor.ANONYMOUS)).hasSize(1);
    }

    private Path file(String name) {
        return write(folder, name, name + "은 급식비로 잡는다.");
    }
}
