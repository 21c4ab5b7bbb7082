package kr.dolbom.knowledge.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.dolbom.kernel.Problem;
import kr.dolbom.knowledge.jobs.DroppedFiles.Dropped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * A folder whose files are imported by themselves. What was taken in moves to 가져온 파일, what was not to 가져오지 못한
 * 파일, with a text beside it that says why: so whoever dropped a file sees in the folder itself what became of it, and
 * a restart finds only what is still to do.
 */
@Component
class WatchedFolder implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);

    /** A file that somebody still copies grows. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final Optional<DroppedFiles> files;
    private final ImportJobs jobs;
    private final InstantSource clock;
    private final ScheduledExecutorService looks = Executors.newScheduledThreadPool(1, WatchedFolder::thread);
    private final Map<Path, Watched> watched = new HashMap<>();
    private final Map<UUID, List<Path>> asked = new HashMap<>();

    WatchedFolder(ImportJobs jobs, JobSettings settings, InstantSource clock) {
        this.jobs = jobs;
        this.clock = clock;
        this.files = settings.watch().isBlank()
                ? Optional.empty()
                : Optional.of(new DroppedFiles(
                        Path.of(settings.watch()).toAbsolutePath().normalize()));
    }

    /** @param given whether it has been handed over, so that it is not given twice */
    private record Watched(Dropped file, Instant since, boolean given) {}

    void start() {
        if (files.isPresent()) looks.scheduleWithFixedDelay(this::lookPatiently, 0, 1, TimeUnit.SECONDS);
    }

    @Override
    public void destroy() {
        looks.shutdownNow();
    }

    /** Hands over what has settled and puts away what has come to its end. */
    void look() {
        files.ifPresent(folder -> {
            putAway(folder);
            List<Dropped> settled = settled(folder.list());
            if (!settled.isEmpty()) give(folder, settled);
        });
    }

    private void lookPatiently() {
        try {
            look();
        } catch (RuntimeException failure) {
            LOG.warn("the watched folder is looked at again in a moment", failure);
        }
    }

    private List<Dropped> settled(List<Dropped> present) {
        Instant now = clock.instant();
        watched.keySet().retainAll(present.stream().map(Dropped::path).toList());
        List<Dropped> settled = new ArrayList<>();
        for (Dropped file : present) {
            Watched before = watched.get(file.path());
            if (before == null || !before.file.equals(file)) watched.put(file.path(), new Watched(file, now, false));
            else if (!before.given && !before.since.plus(SETTLED).isAfter(now)) settled.add(file);
        }
        return settled;
    }

    private void give(DroppedFiles folder, List<Dropped> settled) {
        List<Upload> uploads = new ArrayList<>();
        List<Dropped> given = new ArrayList<>();
        for (Dropped file : settled) {
            try {
                uploads.add(folder.upload(file, jobs));
                given.add(file);
            } catch (Problem problem) {
                folder.refuse(file.path(), problem.text());
            }
        }
        if (uploads.isEmpty()) return;
        ImportTerms terms = ImportTerms.of("감시 폴더");
        asked.put(
                jobs.enqueue(uploads, terms).id(),
                given.stream().map(Dropped::path).toList());
        given.forEach(file -> watched.put(file.path(), new Watched(file, clock.instant(), true)));
    }

    private void putAway(DroppedFiles folder) {
        for (UUID job : List.copyOf(asked.keySet())) {
            if (!jobs.find(job).map(ImportJob::finished).orElse(true)) continue;
            List<ImportFile> files = jobs.files(job);
            List<Path> paths = asked.getOrDefault(job, List.of());
            for (int i = 0; i < paths.size(); i++) folder.putAway(paths.get(i), of(files, i + 1));
            asked.remove(job);
        }
    }

    /** The file with this number and what came out of it. */
    private static List<ImportFile> of(List<ImportFile> files, int number) {
        return files.stream()
                .filter(file -> file.key().number() == number || file.archive() == number)
                .toList();
    }

    private static Thread thread(Runnable task) {
        return Thread.ofPlatform().daemon().name("import-watch").unstarted(task);
    }
}
