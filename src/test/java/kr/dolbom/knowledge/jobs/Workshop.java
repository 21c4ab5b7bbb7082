package kr.dolbom.knowledge.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.LibraryFixture;
import kr.dolbom.knowledge.reading.ReadingProgram;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Jobs, their workers and the library, as one process has them. */
final class Workshop implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(50);

    final Library library;
    final ImportJobs jobs;
    final JobRows rows;
    final ClaimRows claims;
    final List<Object> events = Collections.synchronizedList(new ArrayList<>());
    final JobSettings settings;
    final FileStore store;
    private final Arrivals arrivals;
    private final ImportWorkers workers;

    Workshop(DataSource database, Path data, JobSettings settings, Class<?> program) {
        this.settings = settings;
        JdbcClient jdbc = JdbcClient.create(database);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        library = LibraryFixture.library(database, data);
        arrivals = LibraryFixture.arrivals(database, library);
        rows = new JobRows(jdbc, transaction);
        claims = new ClaimRows(jdbc);
        store = new FileStore(data);
        Endings endings = new Endings(jdbc, claims, rows, transaction, events::add);
        SameText same = new SameText(arrivals);
        Writing writing = new Writing(endings, arrivals, same, new Twins(jdbc));
        Archives archives = new Archives(data, rows, endings);
        ReadingLoops loops = new ReadingLoops(settings, claims, same, endings, writing, archives, program);
        workers = new ImportWorkers(settings, claims, loops, writing, arrivals, archives);
        jobs = new ImportJobs(rows, store, workers, settings, events::add);
    }

    static Workshop in(DataSource database, Path data) {
        return new Workshop(database, data, settings(), ReadingProgram.class);
    }

    static JobSettings settings() {
        return new JobSettings(
                DataSize.ofMegabytes(8),
                DataSize.ofMegabytes(64),
                2,
                DataSize.ofMegabytes(128),
                Duration.ofSeconds(30),
                1_000,
                "");
    }

    /** Asks for files and works until they are at their end. */
    List<ImportFile> take(Path... paths) {
        ImportJob job = jobs.enqueuePaths(List.of(paths), ImportTerms.of("시험"));
        jobs.work();
        return finished(job.id());
    }

    List<ImportFile> finished(UUID job) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!jobs.require(job).finished()) {
            if (System.nanoTime() > until) throw new AssertionError("not finished: " + jobs.files(job));
            pause();
        }
        arrivals.catchUp(kr.dolbom.knowledge.ImportListener.SILENT);
        return jobs.files(job);
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        workers.destroy();
        library.destroy();
    }
}
