package kr.dolbom.outreach.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.dolbom.kernel.Pack;
import kr.dolbom.kernel.Problem;
import kr.dolbom.rules.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptsTests {

    private static final Path SHIPPED = Path.of("packs/first-counselling");

    @TempDir
    Path packs;

    @Test
    void aMisspeltRowStopsTheStartWithFileAndLine() throws IOException {
        copy();
        Path needs = packs.resolve("mine/dialogue/2-needs.yaml");
        Files.writeString(needs, Files.readString(needs).replace("domain: 집", "domain: 마당"));
        assertThatThrownBy(this::read)
                .isInstanceOf(Problem.class)
                .hasMessageContaining("2-needs.yaml")
                .hasMessageContaining("마당");
    }

    @Test
    void aBlankNobodyFillsStopsTheStart() throws IOException {
        copy();
        Path sayings = packs.resolve("mine/sayings/sayings.yaml");
        Files.writeString(sayings, Files.readString(sayings).replace("{officer}", "{boss}"));
        assertThatThrownBy(this::read).hasMessageContaining("{boss}");
    }

    @Test
    void anOfficesOwnCopyIsAScriptOfItsOwnName() throws IOException {
        copy();
        assertThat(read().find("mine")).isPresent();
    }

    @Test
    void aScriptIsNoFieldToAnswerFrom() {
        Pack script = Pack.allIn(Path.of("packs")).stream()
                .filter(pack -> pack.name().equals("first-counselling"))
                .findFirst()
                .orElseThrow();
        assertThat(new Rules(List.of(script)).fields()).isEmpty();
    }

    @Test
    void theSignalsOfAListFallIntoGroups() {
        assertThat(Replies.SCRIPT.signalGroups(List.of("단전", "건강보험료 체납", "자살 고위험군")))
                .isEqualTo(Set.of("power", "insurance", "mind"));
    }

    private Scripts read() {
        return new Scripts(Pack.allIn(packs));
    }

    private void copy() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            files.forEach(this::copy);
        }
    }

    private void copy(Path file) {
        try {
            Path to = packs.resolve("mine").resolve(SHIPPED.relativize(file).toString());
            if (Files.isDirectory(file)) Files.createDirectories(to);
            else Files.copy(file, to);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
