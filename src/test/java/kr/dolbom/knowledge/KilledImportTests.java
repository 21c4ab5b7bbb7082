package kr.dolbom.knowledge;

import static kr.dolbom.knowledge.LibraryFixture.found;
import static kr.dolbom.knowledge.LibraryFixture.library;
import static kr.dolbom.knowledge.LibraryFixture.rows;
import static kr.dolbom.knowledge.LibraryFixture.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.dolbom.database.TestDatabase;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A process that imports one version of a file after the other is killed at any moment. */
class KilledImportTests {

    private static final int PAGES = 1500;
    private static final int LONGEST_LIFE_MILLIS = 1200;
    private static final Random RANDOM = new Random(20260301);

    @TempDir
    Path folder;

    private final DriverManagerDataSource database = (DriverManagerDataSource) TestDatabase.fresh();

    @RepeatedTest(10)
    void leavesTheDocumentWholeOrAbsentAndFindable() throws IOException, InterruptedException {
        Process process = importing(version("봄"), version("가을"));
        assertThat(process.getInputStream().read()).isEqualTo('!');
        Thread.sleep(RANDOM.nextInt(LONGEST_LIFE_MILLIS));
        process.destroyForcibly().waitFor();

        List<Passage> kept = rows(database).passages("안내", LibraryFixture.TODAY);
        assertThat(kept.size()).isIn(0, PAGES);
        assertThat(kept.stream().map(KilledImportTests::season).distinct().count())
                .isLessThanOrEqualTo(1);

        Library after = library(database, folder.resolve("data"));
        List<String> seen = found(after, "봄 가을 이야기");
        assertThat(seen.isEmpty()).isEqualTo(kept.isEmpty());
        assertThat(seen).allMatch(text -> text.contains(season(kept.getFirst())));
        assertThat(LibraryFixture.take(after, version("겨울")).passages()).isEqualTo(PAGES);
        assertThat(found(after, "봄 가을 겨울 이야기")).isNotEmpty().allMatch(text -> text.contains("겨울"));
        after.destroy();
    }

    private Process importing(Path one, Path other) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportingProcess.class.getName(),
                        database.getUrl(),
                        database.getUsername(),
                        database.getPassword(),
                        folder.resolve("data").toString(),
                        one.toString(),
                        other.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Path version(String season) {
        String pages = IntStream.rangeClosed(1, PAGES)
                .mapToObj(page -> "{\"page\": %d, \"text\": \"%s 이야기 %d쪽이다.\"}".formatted(page, season, page))
                .collect(Collectors.joining("\n"));
        return write(folder.resolve(season), "안내.jsonl", pages);
    }

    private static String season(Passage passage) {
        return passage.text().split(" ")[0];
    }
}
