package kr.dolbom.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.dolbom.kernel.Problem;
import kr.dolbom.knowledge.reading.hwp.HwpSamples;
import kr.dolbom.knowledge.reading.hwp.HwpxSamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happened to a file, reading it ends soon, in a manuscript or in a problem a person understands. More files:
 * {@code -Dmutations=5000}; other ones: {@code -Dmutations.seed=7}.
 */
class MutatedFilesTests {

    private static final int COUNT = Integer.getInteger("mutations", 400);
    private static final long SEED = Long.getLong("mutations.seed", 20260301);
    private static final Path REAL = Path.of("../shared/data/docs");
    private static final int LARGEST_REAL = 200_000;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** A format is one line: its ending and sound files of it. */
    static Stream<Format> formats() {
        return Stream.concat(
                Stream.of(new Format("hwp", COUNT, HwpSamples.files()), new Format("hwpx", COUNT, HwpxSamples.files())),
                Samples.byEnding().entrySet().stream()
                        .map(sample -> new Format(sample.getKey(), COUNT / 4, List.of(sample.getValue()))));
    }

    record Format(String ending, int count, List<byte[]> samples) {
        @Override
        public String toString() {
            return ending;
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyDamagedFileIsReadOrRefused(Format format) throws IOException {
        List<byte[]> samples = new ArrayList<>(format.samples());
        samples.addAll(real(format.ending()));
        System.out.printf("%d damaged %s files from seed %d%n", format.count(), format, SEED);
        int read = 0;
        for (int i = 0; i < format.count(); i++) {
            Mutation mutation = new Mutation(SEED + i);
            byte[] damaged = mutation.of(samples.get(i % samples.size()));
            String name = "%s of sample %d".formatted(mutation, i % samples.size());
            if (assertTimeoutPreemptively(LONGEST, () -> isRead(format, damaged, name), name)) read++;
        }
        assertThat(read).as("some damage is harmless and some is not").isBetween(1, format.count() - 1);
    }

    private static boolean isRead(Format format, byte[] damaged, String name) {
        try {
            return !Manuscripts.read(new Source(Path.of("문서." + format.ending()), damaged))
                    .pieces()
                    .isEmpty();
        } catch (Problem problem) {
            assertThat(problem.text()).as(name).contains("문서.");
            return false;
        } catch (RuntimeException | Error other) {
            throw new AssertionError(name, other);
        }
    }

    private static List<byte[]> real(String ending) throws IOException {
        if (!Files.isDirectory(REAL)) return List.of();
        List<byte[]> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(REAL)) {
            for (Path file : files.filter(file -> file.toString().endsWith("." + ending))
                    .sorted()
                    .toList()) {
                if (Files.size(file) <= LARGEST_REAL) found.add(Files.readAllBytes(file));
            }
        }
        return found;
    }
}
