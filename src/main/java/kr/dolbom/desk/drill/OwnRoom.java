package kr.dolbom.desk.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** A drill never touches an institution's rows: it runs again in a process with a data folder and database of its own. */
public final class OwnRoom {

    private OwnRoom() {}

    public static int run(String drill, String... options) throws IOException, InterruptedException {
        return run(drill, room -> Map.of(), options);
    }

    /** @param prepared makes what the room needs, and tells the settings of the process that runs in it */
    public static int run(String drill, Function<Path, Map<String, String>> prepared, String... options)
            throws IOException, InterruptedException {
        Path room = Files.createTempDirectory("dolbom-drill-");
        try {
            return runIn(room, drill, prepared.apply(room), options);
        } finally {
            remove(room);
        }
    }

    /** In a folder that stays, so that what came of it can be looked at. */
    public static int runIn(Path room, String drill, Map<String, String> settings, String... options)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("drill", drill, "--inside"));
        words.addAll(List.of(options));
        return Node.builder(Node.program(room, settings, words.toArray(String[]::new)))
                .inheritIO()
                .start()
                .waitFor();
    }

    private static void remove(Path room) throws IOException {
        try (Stream<Path> all = Files.walk(room)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
