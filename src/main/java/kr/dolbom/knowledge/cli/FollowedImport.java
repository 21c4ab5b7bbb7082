package kr.dolbom.knowledge.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.dolbom.knowledge.ImportListener;
import kr.dolbom.knowledge.jobs.Arrivals;
import kr.dolbom.knowledge.jobs.FileKey;
import kr.dolbom.knowledge.jobs.FileState;
import kr.dolbom.knowledge.jobs.ImportFile;
import kr.dolbom.knowledge.jobs.ImportJob;
import kr.dolbom.knowledge.jobs.ImportJobs;
import org.springframework.stereotype.Component;

/** Works on jobs until they are done, telling from their rows how far they are, whoever does the work. */
@Component
class FollowedImport {

    private static final long LOOK_MILLIS = 150;

    private final ImportJobs jobs;
    private final Arrivals arrivals;
    private final InstantSource clock;

    FollowedImport(ImportJobs jobs, Arrivals arrivals, InstantSource clock) {
        this.jobs = jobs;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** @return the exit code: 1 when a file failed */
    int run(List<ImportJob> wanted, ImportProgress progress) throws InterruptedException {
        if (wanted.isEmpty()) {
            progress.line("이어서 가져올 파일이 없습니다.");
            return 0;
        }
        Instant begun = clock.instant();
        Thread farewell = Thread.ofPlatform().unstarted(progress::interrupted);
        Runtime.getRuntime().addShutdownHook(farewell);
        jobs.work();
        for (ImportJob job : wanted) follow(job, progress);
        arrivals.catchUp(new ImportListener() {
            @Override
            public void indexed(int documents, int all) {
                progress.indexed(documents, all);
            }
        });
        Runtime.getRuntime().removeShutdownHook(farewell);
        List<ImportFile> files =
                wanted.stream().flatMap(job -> jobs.files(job.id()).stream()).toList();
        progress.close(files, Duration.between(begun, clock.instant()));
        return files.stream().anyMatch(file -> file.state() == FileState.FAILED) ? 1 : 0;
    }

    private void follow(ImportJob job, ImportProgress progress) throws InterruptedException {
        Set<FileKey> told = new HashSet<>();
        ImportJob now = jobs.require(job.id());
        while (!now.finished()) {
            if (now.progress().failed() > told.size()) tell(now, told, progress);
            progress.show(now);
            Thread.sleep(LOOK_MILLIS);
            now = jobs.require(job.id());
        }
        tell(now, told, progress);
        progress.show(now);
    }

    private void tell(ImportJob job, Set<FileKey> told, ImportProgress progress) {
        List<ImportFile> failed = new ArrayList<>(jobs.files(job.id()));
        failed.removeIf(file -> file.state() != FileState.FAILED || !told.add(file.key()));
        failed.forEach(file -> progress.line("실패: " + file.result().reason()));
    }
}
