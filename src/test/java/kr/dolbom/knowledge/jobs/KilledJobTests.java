package kr.dolbom.knowledge.jobs;

import static kr.dolbom.knowledge.LibraryFixture.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Locator;
import kr.dolbom.knowledge.Document;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.LibraryFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A process that works on a mixed job is killed twenty times; the job goes on by itself. */
class KilledJobTests {

    private static final int KILLS = 20;
    private static final int LONGEST_LIFE_MILLIS = 1_500;
    private static final int TEXTS = 150;
    private static final int PAGES = 40;
    private static final AsOf TODAY = new AsOf(LocalDate.of(2026, 6, 1));
    private static final Random RANDOM = new Random(20260301);

    @TempDir
    Path folder;

    private final List<Long> readers = new ArrayList<>();
    private final DriverManagerDataSource database = (DriverManagerDataSource) TestDatabase.fresh();

    @Test
    void everyFileIsWholeOrAbsentAndTheJobGoesOnByItself() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        try (Workshop workshop = Workshop.in(database, data)) {
            ImportJob job = workshop.jobs.enqueuePaths(mixed(), ImportTerms.of("시험"));
            for (int kill = 0; kill < KILLS; kill++) {
                killOneAtWork(data);
                assertThat(workshop.library.documents(Actor.ANONYMOUS))
                        .allSatisfy(document -> isWhole(workshop.library, document));
            }
            assertThat(orphans()).isEmpty();
            workshop.jobs.work();
            List<ImportFile> files = workshop.finished(job.id());
            assertThat(files).filteredOn(file -> file.state() == FileState.DONE).hasSize(2 * TEXTS + 2);
            assertThat(files)
                    .filteredOn(file -> file.state() != FileState.DONE)
                    .extracting(file -> file.result().problem())
                    .containsExactlyInAnyOrder("FILE_LINE_BROKEN", "FILE_FORMAT_UNKNOWN");
            assertThat(workshop.library.documents(Actor.ANONYMOUS)).hasSize(2 * TEXTS + 1);
            assertThat(LibraryFixture.verification(database, workshop.library, data)
                            .verify()
                            .differences())
                    .isEmpty();
        }
    }

    private void killOneAtWork(Path data) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkingProcess.class.getName(),
                        database.getUrl(),
                        database.getUsername(),
                        database.getPassword(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.getInputStream().read()).isEqualTo('!');
        Thread.sleep(RANDOM.nextInt(LONGEST_LIFE_MILLIS));
        process.children().map(ProcessHandle::pid).forEach(readers::add);
        process.destroyForcibly().waitFor();
    }

    /** Readers end with the process they read for. */
    private List<Long> orphans() throws InterruptedException {
        for (int i = 0; i < 250 && !readersWithoutParent().isEmpty(); i++) Thread.sleep(20);
        return readersWithoutParent();
    }

    private List<Long> readersWithoutParent() {
        return readers.stream().filter(pid -> ProcessHandle.of(pid).isPresent()).toList();
    }

    private static void isWhole(Library library, Document document) {
        int passages =
                library.listPassages(document.id(), new Locator.Whole(), TODAY).size();
        assertThat(passages).isEqualTo(document.id().equals("안내") ? PAGES : 1);
    }

    private List<Path> mixed() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            files.add(write(folder, "지침 %d.%s".formatted(i, i % 2 == 0 ? "md" : "txt"), text("지침", i)));
        }
        files.add(zip());
        files.add(write(folder, "안내.jsonl", pages()));
        files.add(write(folder, "깨짐.jsonl", "{"));
        return files;
    }

    private Path zip() throws IOException {
        Path path = folder.resolve("자료.zip");
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < TEXTS; i++) put(zip, "2026/자료 %d.md".formatted(i), text("자료", i));
            put(zip, "사진.bin", "\0\1\2");
        }
        return path;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String kind, int number) {
        return "%s %d번은 급식비로 잡는다. %s".formatted(kind, number, Integer.toString(number * 7919 + kind.hashCode()));
    }

    private static String pages() {
        return IntStream.rangeClosed(1, PAGES)
                .mapToObj(page -> "{\"page\": %d, \"text\": \"안내 %d쪽이다.\"}".formatted(page, page))
                .collect(Collectors.joining("\n"));
    }
}
