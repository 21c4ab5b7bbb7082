package kr.dolbom.outreach.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kr.dolbom.desk.Rounds;
import kr.dolbom.kernel.Acting;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes what the drill says out of a folder and lets a household say it; a file that is gone has been kept. */
@Component
@ConditionalOnProperty("dolbom.drill.said")
class SaidInCalls implements DisposableBean {

    private final Path folder;
    private final SaidHousehold household;
    private final SaidToEngines engines;
    private final Rounds rounds = new Rounds("said", Duration.ofMillis(50), this::round);

    SaidInCalls(@Value("${dolbom.drill.said}") Path folder, SaidHousehold household, SaidToEngines engines) {
        this.folder = folder;
        this.household = household;
        this.engines = engines;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        rounds.begin();
    }

    private void round() {
        for (Path file : files()) {
            Acting.asTheApplication(() -> said(file));
        }
    }

    private boolean said(Path file) {
        try {
            String words = Files.readString(file);
            if (isLeftOpen(file)) engines.says(words);
            else household.says(words);
            return Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isLeftOpen(Path file) {
        return file.toString().endsWith(".open");
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt") || isLeftOpen(file))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void destroy() {
        rounds.close();
    }
}
