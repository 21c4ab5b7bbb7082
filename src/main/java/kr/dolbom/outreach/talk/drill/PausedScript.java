package kr.dolbom.outreach.talk.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import kr.dolbom.kernel.Pack;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.dialogue.Scripts;

/** The packs of the house with another pause at the end of an answer: copied, and changed in one line. */
final class PausedScript {

    static final String NAME = "first-counselling";

    private PausedScript() {}

    static Path packs(Path packs, Path room, Duration pause) throws IOException {
        Path copy = room.resolve("packs");
        try (Stream<Path> all = Files.walk(packs)) {
            for (Path one : all.toList())
                Files.copy(one, copy.resolve(packs.relativize(one).toString()));
        }
        Path script = copy.resolve(NAME).resolve("script/script.yaml");
        Files.writeString(script, Files.readString(script).replaceAll("(?m)^(\\s+end: )\\d+", "$1" + pause.toMillis()));
        return copy;
    }

    static Script in(Path packs) {
        return new Scripts(Pack.allIn(packs)).find(NAME).orElseThrow();
    }
}
