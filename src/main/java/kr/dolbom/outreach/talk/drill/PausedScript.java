package kr.dolbom.outreach.talk.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import kr.dolbom.kernel.Pack;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.dialogue.Scripts;

/** The script of the house with another pause at the end of an answer: its pack, copied and changed in one line. */
final class PausedScript {

    private static final String NAME = "first-counselling";

    private final Path packs;

    PausedScript(Path packs) {
        this.packs = packs;
    }

    Script ending(Duration pause) throws IOException {
        Path copy = Files.createTempDirectory("dolbom-script-");
        try {
            copy(packs.resolve(NAME), copy.resolve(NAME));
            Path script = copy.resolve(NAME).resolve("script/script.yaml");
            Files.writeString(
                    script, Files.readString(script).replaceAll("(?m)^(\\s+end: )\\d+", "$1" + pause.toMillis()));
            return new Scripts(Pack.allIn(copy)).find(NAME).orElseThrow();
        } finally {
            remove(copy);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) Files.copy(one, to.resolve(from.relativize(one)));
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.toList().reversed()) Files.delete(one);
        }
    }
}
