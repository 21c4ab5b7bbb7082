package kr.dolbom.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.knowledge.jobs.Arrivals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** A library over rows and a data folder, as one process has it. */
public final class LibraryFixture {

    static final AsOf TODAY = new AsOf(LocalDate.of(2026, 6, 1));

    private LibraryFixture() {}

    public static Library library(DataSource database, Path data) {
        KnowledgeSettings settings = settings();
        PassageRows rows = rows(database);
        VersionRows versions = versions(database);
        Imports imports = new Imports(rows, versions, settings, Clock.systemUTC());
        return new Library(rows, versions, imports, words(), settings, Clock.systemUTC(), data);
    }

    /** The door by which jobs bring their texts. */
    public static Arrivals arrivals(DataSource database, Library library) {
        return new LibraryArrivals(rows(database), versions(database), library);
    }

    public static LibraryVerification verification(DataSource database, Library library, Path data) {
        return new LibraryVerification(new CheckRows(JdbcClient.create(database)), rows(database), library, data);
    }

    static PassageRows rows(DataSource database) {
        return new PassageRows(JdbcClient.create(database));
    }

    static VersionRows versions(DataSource database) {
        return new VersionRows(
                JdbcClient.create(database),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                Clock.systemUTC());
    }

    static KnowledgeSettings settings() {
        return new KnowledgeSettings(DataSize.ofMegabytes(8), Duration.ZERO);
    }

    public static KoreanText words() {
        return new KoreanText(WordList.of(List.of()));
    }

    public static Path write(Path folder, String name, String text) {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static ImportReport take(Library library, Path... files) {
        return library.importAll(List.of(files), ImportListener.SILENT);
    }

    public static List<String> found(Library library, String text) {
        return found(library, text, TODAY, Place.EVERYWHERE);
    }

    static List<String> found(Library library, String text, AsOf asOf, Place place) {
        return library.search(Search.of(text, asOf, place, 10)).stream()
                .map(found -> found.passage().text())
                .toList();
    }
}
