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
        return run(room -> Node.program(room, words(drill, options)));
    }

    /** @param prepared makes what the room needs, and tells the settings of the process that runs in it */
    public static int run(String drill, Function<Path, Map<String, String>> prepared, String... options)
            throws IOException, InterruptedException {
        return run(room -> Node.program(room, prepared.apply(room), words(drill, options)));
    }

    /** In a folder that stays, so that what came of it can be looked at. */
    public static int runIn(Path room, String drill, Map<String, String> settings, String... options)
            throws IOException, InterruptedException {
        return started(Node.program(room, settings, words(drill, options)));
    }

    /** With this process's own memory and collector: what is measured is the program as it is started here. */
    public static int asHere(String drill, String... options) throws IOException, InterruptedException {
        return run(room -> Node.programAsHere(room, words(drill, options)));
    }

    private static String[] words(String drill, String... options) {
        List<String> words = new ArrayList<>(List.of("drill", drill, "--inside"));
        words.addAll(List.of(options));
        return words.toArray(String[]::new);
    }

    private static int started(List<String> program) throws IOException, InterruptedException {
        return Node.builder(program).inheritIO().start().waitFor();
    }

    private static int run(Function<Path, List<String>> program) throws IOException, InterruptedException {
        Path room = Files.createTempDirectory("dolbom-drill-");
        try {
            return started(program.apply(room));
        } finally {
            remove(room);
        }
    }

    private static void remove(Path room) throws IOException {
        try (Stream<Path> all = Files.walk(room)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
