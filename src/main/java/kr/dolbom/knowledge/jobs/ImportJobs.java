package kr.dolbom.knowledge.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.FilesBelow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The front door of imports: files are asked for here, whoever has workers does them, and anybody can see how far they
 * are. A job outlives the process that asked for it.
 */
@Component
public class ImportJobs {

    private static final int LISTED = 100;

    private final JobRows rows;
    private final FileStore store;
    private final ImportWorkers workers;
    private final JobSettings settings;
    private final ApplicationEventPublisher events;

    ImportJobs(
            JobRows rows,
            FileStore store,
            ImportWorkers workers,
            JobSettings settings,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.store = store;
        this.workers = workers;
        this.settings = settings;
        this.events = events;
    }

    /**
     * Keeps a file somebody sends us, to be handed to {@link #enqueue}.
     *
     * @throws Problem when it is too large or the disk is full
     */
    public Upload receive(String name, InputStream bytes) {
        return new Upload(name, store.keep(name, bytes, FileBounds.largest(name, settings)));
    }

    /** The file a version was read from, if it was handed to us and did not lie somewhere else. */
    public Optional<Path> original(String sha256) {
        return store.find(sha256);
    }

    /** @throws Problem when too many files wait already */
    public ImportJob enqueue(List<Upload> uploads, ImportTerms terms) {
        List<String> documents =
                DocumentNames.of(uploads.stream().map(Upload::name).toList());
        List<NewFile> files = new ArrayList<>();
        for (int i = 0; i < uploads.size(); i++) {
            Upload upload = uploads.get(i);
            Path path = upload.path().toAbsolutePath().normalize();
            files.add(new NewFile(upload.name(), path, upload.name(), documents.get(i), size(path)));
        }
        return add(files, terms);
    }

    /** Files, and all readable ones below folders, where they lie. */
    public ImportJob enqueuePaths(List<Path> paths, ImportTerms terms) {
        return enqueue(
                FilesBelow.of(paths).stream()
                        .map(path -> new Upload(path.toString(), path))
                        .toList(),
                terms);
    }

    /** Newest first. */
    public List<ImportJob> list() {
        return rows.list(LISTED);
    }

    /** Those not at their end yet, oldest first. */
    public List<ImportJob> open() {
        return rows.open();
    }

    public Optional<ImportJob> find(UUID job) {
        return rows.find(job);
    }

    public ImportJob require(UUID job) {
        return find(job).orElseThrow(() -> new Problem(Code.IMPORT_NOT_FOUND));
    }

    /** In the order they were asked for. */
    public List<ImportFile> files(UUID job) {
        return rows.files(job);
    }

    /** Waiting files end at once, those being read within about a second. What was taken in stays. */
    public void cancel(UUID job) {
        rows.cancel(require(job).id());
        events.publishEvent(new ImportChanged(job));
    }

    /** Failed and cancelled files are tried again. */
    public void retry(UUID job) {
        if (rows.retry(require(job).id()) > 0) changed(job);
    }

    /** From now on this process works on jobs, its own and those left by others. */
    public void work() {
        workers.start();
    }

    private ImportJob add(List<NewFile> files, ImportTerms terms) {
        int waiting = rows.waiting();
        if (waiting + files.size() > settings.mostWaiting()) {
            throw new Problem(Code.IMPORT_QUEUE_FULL, waiting, settings.mostWaiting());
        }
        UUID job = rows.insert(terms, files);
        changed(job);
        return require(job);
    }

    private void changed(UUID job) {
        workers.wake();
        events.publishEvent(new ImportChanged(job));
    }

    /** Of a file that is not there, reading will say so. */
    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException unknown) {
            return 0;
        }
    }
}
