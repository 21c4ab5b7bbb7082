package kr.dolbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk's drill, small: two nodes, a kill in the midst of it. */
@Tag("crash")
class DeskDrillTests {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    @TempDir
    Path folder;

    @Test
    void everyHandOverIsAnsweredOnceThoughANodeIsKilled() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        try (ChildApplication drill = ChildApplication.start(
                data, "drill", "desk", "--inside", "--counsellors=6", "--hand-overs=24", "--kills=1", "--seed=7")) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (drill.runs() && System.nanoTime() < end) Thread.sleep(200);
            assertThat(drill.ended()).as(drill::output).isZero();
            assertThat(drill.output()).contains("한 번만 답변됨 24 / 24", "한 사람씩만 맡고 차례가 맞음 24 / 24", "이어져 있음");
        } finally {
            new LeftBehind(data).processes().forEach(ProcessHandle::destroy);
        }
    }
}
