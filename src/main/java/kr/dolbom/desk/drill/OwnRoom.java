package kr.dolbom.desk.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A drill never touches an institution's rows: it runs again in a process with a data folder and database of its own. */
public final class OwnRoom {

    private OwnRoom() {}

    public static int run(String drill, String... options) throws IOException, InterruptedException {
        Path room = Files.createTempDirectory("dolbom-drill-");
        try {
            List<String> words = new ArrayList<>(List.of("drill", drill, "--inside"));
            words.addAll(List.of(options));
            return Node.builder(Node.program(room, words.toArray(String[]::new)))
                    .inheritIO()
                    .start()
                    .waitFor();
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
