package kr.dolbom.desk.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A drill never touches an institution's rows: it runs again in a process with a data folder and database of its own. */
public final class OwnRoom {

    private OwnRoom() {}

    public static int run(String drill, String... options) throws IOException, InterruptedException {
        return run(room -> Node.program(room, words(drill, options)));
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

    private static int run(Function<Path, List<String>> program) throws IOException, InterruptedException {
        Path room = Files.createTempDirectory("dolbom-drill-");
        try {
            return Node.builder(program.apply(room)).inheritIO().start().waitFor();
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
