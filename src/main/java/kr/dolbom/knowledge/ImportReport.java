package kr.dolbom.knowledge;

import java.nio.file.Path;
import java.time.Duration;
import java.util.SequencedMap;
import kr.dolbom.knowledge.ImportListener.Outcome;

/** What an import did, file by file in the order they were read. */
public record ImportReport(SequencedMap<Path, Outcome> outcomes, Duration took) {

    public int added() {
        return count(Outcome.Added.class);
    }

    public int versions() {
        return count(Outcome.NewVersion.class);
    }

    public int replaced() {
        return count(Outcome.Replaced.class);
    }

    public int unchanged() {
        return count(Outcome.Unchanged.class);
    }

    public int failed() {
        return count(Outcome.Failed.class);
    }

    /** Passages taken in, without those of unchanged files. */
    public int passages() {
        return outcomes.values().stream()
                .mapToInt(outcome -> switch (outcome) {
                    case Outcome.Added(int passages) -> passages;
                    case Outcome.NewVersion(int passages) -> passages;
                    case Outcome.Replaced(int passages) -> passages;
                    case Outcome.Unchanged() -> 0;
                    case Outcome.Failed(String reason) -> 0;
                })
                .sum();
    }

    private int count(Class<? extends Outcome> kind) {
        return (int) outcomes.values().stream().filter(kind::isInstance).count();
    }
}
