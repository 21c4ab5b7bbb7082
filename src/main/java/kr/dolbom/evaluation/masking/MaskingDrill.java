package kr.dolbom.evaluation.masking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.dolbom.evaluation.masking.Identifier.Kind;
import kr.dolbom.evaluation.masking.Traces.Leak;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Types made-up identifiers through every door of a desk of its own, then looks for them in everything the desk keeps,
 * indexes and prints.
 */
@Component
public class MaskingDrill {

    private final Path packs;

    MaskingDrill(@Value("${dolbom.packs}") Path packs) {
        this.packs = packs;
    }

    /** @param typed how many of the kind were typed; @param found how many of them were found afterwards */
    public record Line(Kind kind, long typed, long found) {}

    public record Outcome(List<Line> lines, Map<String, Integer> doors, List<String> leaks, long megabytes) {
        public boolean passed() {
            return leaks.isEmpty();
        }
    }

    public Outcome run(int count, long seed) throws IOException {
        Path folder = Files.createTempDirectory("dolbom-drill");
        try {
            return run(folder, Identifiers.some(count, seed), new Stories(seed));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Outcome run(Path folder, List<Identifier> identifiers, Stories stories) {
        Traces traces = new Traces(identifiers);
        Haystacks haystacks = new Haystacks(folder, traces);
        List<Leak> leaks = new ArrayList<>();
        Map<Door, Integer> doors = new EnumMap<>(Door.class);
        try (DrilledDesk desk = DrilledDesk.start(folder, packs)) {
            traces.forgive(haystacks.rows());
            traces.forgive(haystacks.bytes());
            for (int i = 0; i < identifiers.size(); i++) {
                Door door = Door.values()[i / Kind.values().length % Door.values().length];
                door.send(stories.text(identifiers.get(i)), desk);
                doors.merge(door, 1, Integer::sum);
            }
            leaks.addAll(haystacks.rows());
        }
        leaks.addAll(haystacks.index());
        leaks.addAll(haystacks.bytes());
        return outcome(identifiers, doors, leaks, haystacks.megabytes());
    }

    private static Outcome outcome(
            List<Identifier> identifiers, Map<Door, Integer> doors, List<Leak> leaks, long megabytes) {
        List<Line> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            long typed = identifiers.stream().filter(one -> one.kind() == kind).count();
            long found = identifiers.stream()
                    .filter(one -> one.kind() == kind)
                    .filter(one -> leaks.stream().anyMatch(leak -> one.traces().contains(leak.trace())))
                    .count();
            lines.add(new Line(kind, typed, found));
        }
        Map<String, Integer> named = new java.util.LinkedHashMap<>();
        doors.forEach((door, sent) -> named.put(door.korean(), sent));
        List<String> told = leaks.stream()
                .map(leak -> leak.kind().korean() + " “" + leak.trace() + "” in " + leak.where())
                .distinct()
                .toList();
        return new Outcome(lines, named, told, megabytes);
    }
}
