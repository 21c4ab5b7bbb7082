package kr.dolbom.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.dolbom.answering.Training.Lesson;

/** The drill questions of the packs ({@code questions/drill*.jsonl}), by pack. */
public final class DrillLessons {

    private DrillLessons() {}

    public static Map<String, List<Lesson>> in(Path packs) throws IOException {
        Map<String, List<Lesson>> drills = new TreeMap<>();
        try (Stream<Path> folders = Files.list(packs)) {
            for (Path pack : folders.sorted().toList()) {
                List<Lesson> lessons = of(pack.resolve("questions"));
                if (!lessons.isEmpty()) drills.put(pack.getFileName().toString(), lessons);
            }
        }
        return drills;
    }

    private static List<Lesson> of(Path questions) throws IOException {
        if (!Files.isDirectory(questions)) return List.of();
        try (Stream<Path> files = Files.list(questions)) {
            return files.filter(DrillLessons::isDrill)
                    .sorted()
                    .flatMap(file -> Evaluation.lessons(file).stream())
                    .toList();
        }
    }

    private static boolean isDrill(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("drill") && name.endsWith(".jsonl");
    }
}
