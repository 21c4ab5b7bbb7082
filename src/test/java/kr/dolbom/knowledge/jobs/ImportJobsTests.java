package kr.dolbom.knowledge.jobs;

import static kr.dolbom.knowledge.LibraryFixture.found;
import static kr.dolbom.knowledge.LibraryFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class ImportJobsTests {

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.fresh();
    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = Workshop.in(database, folder.resolve("data"));
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        workshop.close();
    }

    @Test
    void whatWasImportedIsFoundAndCounted() {
        List<ImportFile> files = workshop.take(file("간식.md", "간식은 급식비로 잡는다."), file("빈.md", " "));
        assertThat(files).extracting(ImportFile::state).containsExactly(FileState.DONE, FileState.FAILED);
        assertThat(files.getFirst().result().amounts().passages()).isEqualTo(1);
        assertThat(files.getLast().result().reason()).contains("빈.md");
        assertThat(found(workshop.library, "간식")).containsExactly("간식은 급식비로 잡는다.");
        assertThat(workshop.events)
                .contains(new ImportChanged(files.getFirst().key().job()));
    }

    @Test
    void theSameFileAgainIsLeftAsItIs() {
        Path file = file("간식.md", "간식은 급식비로 잡는다.");
        workshop.take(file);
        assertThat(workshop.take(file).getFirst().result().outcome()).isEqualTo("UNCHANGED");
    }

    @Test
    void theSameTextUnderAnotherNameIsToldAndNotTakenTwice() {
        String text = "간식은 급식비로 잡는다.";
        workshop.take(file("간식.md", text));
        FileResult result = workshop.take(file("간식 사본.md", text)).getFirst().result();
        assertThat(result.outcome()).isEqualTo("SAME");
        assertThat(result.reason()).contains("『간식』");
        assertThat(titles()).containsExactly("간식");
    }

    @Test
    void theSameTextTwiceInOneJobIsTakenOnce() {
        workshop.take(file("가/간식.md", "간식은 급식비다."), file("나/떡.md", "간식은 급식비다."));
        assertThat(titles()).containsExactly("간식");
    }

    @Test
    void theSameTextIsTakenAgainWhereThatIsWanted() {
        String text = "간식은 급식비로 잡는다.";
        workshop.take(file("간식.md", text));
        ImportTerms again = new ImportTerms("시험", kr.dolbom.knowledge.Filing.AS_IT_IS, true);
        ImportJob job = workshop.jobs.enqueuePaths(List.of(file("간식 사본.md", text)), again);
        assertThat(workshop.finished(job.id()).getFirst().state()).isEqualTo(FileState.DONE);
        assertThat(titles()).containsExactly("간식", "간식 사본");
    }

    @Test
    void aTextThatIsNearlyAnotherIsTakenAndTold() {
        workshop.take(file("지침 2025.txt", guide(400, "")));
        FileResult result = workshop.take(file("지침 최종.txt", guide(400, "마지막에 한 문장만 더 적었다.")))
                .getFirst()
                .result();
        assertThat(result.state()).isEqualTo(FileState.DONE);
        assertThat(result.reason()).matches("『지침 2025』와\\(과\\) (9[0-9]|100)% 같습니다\\.");
    }

    @Test
    void aTextOfItsOwnIsNotCalledATwin() {
        workshop.take(file("지침.txt", guide(400, "")));
        String other = IntStream.range(0, 400)
                .mapToObj("%d번 차량은 정기 점검을 받고 운행 일지를 적는다."::formatted)
                .collect(Collectors.joining("\n\n"));
        assertThat(workshop.take(file("차량.txt", other)).getFirst().result().reason())
                .isEmpty();
    }

    @Test
    void filesOfOneNameInTwoFoldersBecomeTwoDocuments() {
        workshop.take(file("2025/안내.md", "간식은 급식비다."), file("2026/안내.md", "간식은 잡비다."));
        assertThat(workshop.library.documents(Actor.ANONYMOUS))
                .extracting(Document::id)
                .containsExactlyInAnyOrder("안내 (2025)", "안내 (2026)");
    }

    @Test
    void whatIsInAnArchiveIsImportedAndItsFolderRemoved() throws IOException {
        Path zip = zip("자료.zip", Map.of("2026/간식.md", "간식은 급식비다.", "사진.bin", "\0\1\2", "떡.txt", "떡은 급식비다."));
        List<ImportFile> files = workshop.take(zip);
        assertThat(files.getFirst().result().outcome()).isEqualTo("UNPACKED");
        assertThat(files).extracting(ImportFile::name).anyMatch(name -> name.endsWith("자료.zip › 2026/간식.md"));
        assertThat(files)
                .filteredOn(file -> file.state() == FileState.FAILED)
                .singleElement()
                .satisfies(file -> assertThat(file.result().problem()).isEqualTo("FILE_FORMAT_UNKNOWN"));
        assertThat(found(workshop.library, "급식비")).hasSize(2);
        Path unpacked = folder.resolve("data/unpacked/" + files.getFirst().key().job());
        for (int i = 0; i < 200 && Files.exists(unpacked); i++) Workshop.pause();
        assertThat(unpacked).doesNotExist();
    }

    @Test
    void failedFilesOfAnArchiveAreTriedAgain() throws IOException {
        Path zip = zip("자료.zip", Map.of("간식.md", "간식은 급식비다.", "깨짐.jsonl", "{"));
        ImportFile archive = workshop.take(zip).getFirst();
        zip("자료.zip", Map.of("간식.md", "간식은 급식비다.", "깨짐.jsonl", "{\"page\": 1, \"text\": \"예산을 낸다.\"}"));
        workshop.jobs.retry(archive.key().job());
        assertThat(workshop.finished(archive.key().job()))
                .extracting(file -> file.result().outcome())
                .containsExactlyInAnyOrder("UNPACKED", "UNCHANGED", "ADDED");
    }

    @Test
    void anUploadIsKeptUnderItsContent() {
        Upload upload = workshop.jobs.receive("간식.md", bytes("간식은 급식비다."));
        assertThat(upload.path().getParent()).hasParent(folder.resolve("data/files"));
        ImportJob job = workshop.jobs.enqueue(List.of(upload), ImportTerms.of("시험"));
        workshop.jobs.work();
        assertThat(workshop.finished(job.id())).extracting(ImportFile::name).containsExactly("간식.md");
        assertThat(titles()).containsExactly("간식");
    }

    @Test
    void anUploadAboveTheBoundLeavesNothingBehind() {
        assertThatThrownBy(() -> workshop.jobs.receive("큰.md", bytes("가".repeat(3 << 20))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.FILE_TOO_LARGE));
        assertThat(folder.resolve("data/files")).isEmptyDirectory();
    }

    @Test
    void noMoreFilesWaitThanAreAllowed() {
        List<Path> many = IntStream.range(0, 1_001)
                .mapToObj(i -> folder.resolve(i + ".md"))
                .toList();
        assertThatThrownBy(() -> workshop.jobs.enqueuePaths(many, ImportTerms.of("시험")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.IMPORT_QUEUE_FULL));
    }

    @Test
    void aSmallJobNeedNotWaitForALargeOne() {
        workshop.jobs.enqueuePaths(files(20), ImportTerms.of("큰 일"));
        ImportJob small = workshop.jobs.enqueuePaths(files(1), ImportTerms.of("작은 일"));
        List<FileKey> claimed = IntStream.range(0, 3)
                .mapToObj(i -> workshop.claims.claim(Owner.SELF).orElseThrow().key())
                .toList();
        assertThat(claimed).contains(new FileKey(small.id(), 1));
    }

    @Test
    void aFileWhoseClaimRanOutIsTakenUpAgain() {
        ImportJob job = workshop.jobs.enqueuePaths(List.of(file("간식.md", "간식은 급식비다.")), ImportTerms.of("시험"));
        JdbcClient.create(database)
                .sql(
                        "update import_file set state = 'READING', owner = 'elsewhere 1 1', lease_until = now() - interval '1s'")
                .update();
        workshop.jobs.work();
        assertThat(workshop.finished(job.id()).getFirst().state()).isEqualTo(FileState.DONE);
    }

    @Test
    void aFileOfAProcessThatIsGoneIsTakenUpAtOnce() {
        ImportJob job = workshop.jobs.enqueuePaths(List.of(file("간식.md", "간식은 급식비다.")), ImportTerms.of("시험"));
        Owner gone = new Owner(Owner.SELF.host(), Owner.SELF.process(), 1);
        workshop.claims.claim(gone);
        workshop.jobs.work();
        assertThat(workshop.finished(job.id()).getFirst().state()).isEqualTo(FileState.DONE);
    }

    @Test
    void aFileOfALivingProcessIsLeftToIt() {
        workshop.jobs.enqueuePaths(List.of(file("간식.md", "간식은 급식비다.")), ImportTerms.of("시험"));
        workshop.claims.claim(Owner.SELF);
        assertThat(workshop.claims.takeBack()).isZero();
        assertThat(workshop.claims.claim(Owner.SELF)).isEmpty();
    }

    @Test
    void twoProcessesImportingOneDocumentAtTheSameMomentTakeItOnce() throws IOException, InterruptedException {
        Path file = file("간식.md", "간식은 급식비다.");
        try (Workshop other = Workshop.in(database, folder.resolve("data"))) {
            workshop.jobs.work();
            other.jobs.work();
            ImportJob one = workshop.jobs.enqueuePaths(List.of(file), ImportTerms.of("하나"));
            ImportJob two = other.jobs.enqueuePaths(List.of(file), ImportTerms.of("둘"));
            List<String> outcomes = List.of(
                    workshop.finished(one.id()).getFirst().result().outcome(),
                    other.finished(two.id()).getFirst().result().outcome());
            assertThat(outcomes).containsExactlyInAnyOrder("ADDED", "UNCHANGED");
            assertThat(workshop.library.versions("간식")).hasSize(1);
        }
    }

    private List<Path> files(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> folder.resolve(i + ".md"))
                .toList();
    }

    private Path file(String name, String text) {
        int slash = name.lastIndexOf('/');
        return write(folder.resolve(name.substring(0, Math.max(slash, 0))), name.substring(slash + 1), text);
    }

    private Path zip(String name, Map<String, String> entries) throws IOException {
        Path path = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return path;
    }

    private List<String> titles() {
        return workshop.library.documents(Actor.ANONYMOUS).stream()
                .map(Document::title)
                .toList();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String guide(int paragraphs, String last) {
        return IntStream.range(0, paragraphs)
                        .mapToObj("%d번 물품은 구입한 날에 대장에 적고 영수증을 붙인다."::formatted)
                        .collect(Collectors.joining("\n\n"))
                + "\n\n"
                + last;
    }
}
