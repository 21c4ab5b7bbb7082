package kr.dolbom.knowledge.jobs;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import kr.dolbom.knowledge.reading.ReadingProgram;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes readers, and loops that keep them busy. */
@Component
class ReadingLoops {

    private final JobSettings settings;
    private final ClaimRows claims;
    private final SameText sameText;
    private final Endings endings;
    private final Writing writing;
    private final Archives archives;
    private final List<String> command;

    @Autowired
    ReadingLoops(
            JobSettings settings,
            ClaimRows claims,
            SameText sameText,
            Endings endings,
            Writing writing,
            Archives archives) {
        this(settings, claims, sameText, endings, writing, archives, ReadingProgram.class);
    }

    ReadingLoops(
            JobSettings settings,
            ClaimRows claims,
            SameText sameText,
            Endings endings,
            Writing writing,
            Archives archives,
            Class<?> program) {
        this.settings = settings;
        this.claims = claims;
        this.sameText = sameText;
        this.endings = endings;
        this.writing = writing;
        this.archives = archives;
        this.command = ReadingProcess.command(settings.readerMemory(), program);
    }

    Reader reader(ScheduledExecutorService alarms) {
        return new Reader(command, settings.readingTime(), alarms);
    }

    ReadingLoop over(Reader reader) {
        return new ReadingLoop(settings, claims, sameText, endings, writing, archives, reader);
    }
}
