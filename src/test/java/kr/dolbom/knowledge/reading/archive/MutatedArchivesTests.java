package kr.dolbom.knowledge.reading.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import kr.dolbom.kernel.Problem;
import kr.dolbom.knowledge.reading.FileType;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** Whatever happened to an archive, what comes out of it is whole, stays in its folder, and comes soon. */
class MutatedArchivesTests {

    private static final int COUNT = Integer.getInteger("mutations", 400) / 4;
    private static final long SEED = Long.getLong("mutations.seed", 20260301);

    @TempDir
    Path folder;

    record Kind(String name, byte[] sound) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() throws IOException {
        byte[] tar = Packing.tar()
                .text("가/나.md", "글".repeat(300))
                .text("다.txt", "글입니다.")
                .bytes();
        byte[] zip = Packing.zip()
                .text("가/나.md", "글".repeat(300))
                .text("다.txt", "글입니다.")
                .bytes();
        return Stream.of(
                new Kind("zip", zip),
                new Kind("tar", tar),
                new Kind("tar.gz", Packing.gzip(tar)),
                new Kind("tar.xz", Packing.xz(tar)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyDamagedArchiveIsUnpackedOrRefused(Kind kind) throws IOException {
        System.out.printf("%d damaged %s files from seed %d%n", COUNT, kind, SEED);
        for (int i = 0; i < COUNT; i++) {
            Path archive = Files.write(folder.resolve("묶음." + kind), damaged(kind.sound(), new Random(SEED + i)));
            if (!FileType.of(archive).isArchive()) continue;
            Path into = Files.createTempDirectory(folder, "풀림");
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> unpack(archive, into), kind + " " + (SEED + i));
        }
    }

    private static void unpack(Path archive, Path into) {
        try {
            Unpacked unpacked = Unpacking.unpack(archive, into, Limits.withLargest(DataSize.ofMegabytes(4)));
            assertThat(unpacked.entries())
                    .allSatisfy(
                            entry -> assertThat(entry.path()).startsWith(into).isNotEmptyFile());
        } catch (Problem problem) {
            assertThat(problem.text()).contains("묶음");
        }
    }

    /** Bits turned over, a part repeated, or the end lost. */
    private static byte[] damaged(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int i = random.nextInt(8); i >= 0; i--)
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        int from = random.nextInt(bytes.length);
        int length = random.nextInt(Math.min(64, bytes.length - from));
        if (random.nextBoolean()) System.arraycopy(bytes, from, bytes, random.nextInt(bytes.length - length), length);
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(bytes, from) : bytes;
    }
}
