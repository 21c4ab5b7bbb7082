package kr.dolbom.knowledge.web;

import java.nio.file.Path;
import java.util.Optional;
import kr.dolbom.knowledge.Version;
import kr.dolbom.knowledge.jobs.ImportJobs;
import org.springframework.stereotype.Component;

/** The files versions were read from, as far as they were handed to us. */
@Component
class Originals {

    private final ImportJobs jobs;

    Originals(ImportJobs jobs) {
        this.jobs = jobs;
    }

    Optional<Path> find(Version version) {
        return jobs.original(version.sha256());
    }
}
