package kr.dolbom.knowledge.web;

import kr.dolbom.knowledge.jobs.JobSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much may be sent at once; the page says it and refuses more before it is on its way. */
@Component
class UploadBounds {

    private static final int FILES = 200;

    private final JobSettings settings;
    private final DataSize together;

    UploadBounds(JobSettings settings, @Value("${spring.servlet.multipart.max-request-size:1GB}") DataSize together) {
        this.settings = settings;
        this.together = together;
    }

    public int files() {
        return FILES;
    }

    public long fileMegabytes() {
        return settings.largestFile().toMegabytes();
    }

    public long archiveMegabytes() {
        return settings.largestArchive().toMegabytes();
    }

    public long megabytes() {
        return together.toMegabytes();
    }
}
