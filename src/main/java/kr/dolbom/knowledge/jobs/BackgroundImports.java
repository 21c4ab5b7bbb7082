package kr.dolbom.knowledge.jobs;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A server works on jobs for as long as it runs, beginning with what was left when it last stopped. */
@Component
@Profile("serve")
class BackgroundImports {

    private final ImportWorkers workers;
    private final WatchedFolder folder;

    BackgroundImports(ImportWorkers workers, WatchedFolder folder) {
        this.workers = workers;
        this.folder = folder;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        workers.start();
        folder.start();
    }
}
