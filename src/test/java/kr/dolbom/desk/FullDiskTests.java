package kr.dolbom.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import kr.dolbom.desk.handover.Attachment;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** A disk of 64 KiB that is really full. Needs the right to mount one. */
class FullDiskTests extends OpenDesk {

    private static final Actor KIM = counsellor("kim");

    @Value("${dolbom.data}")
    String data = "";

    private boolean mounted;

    @BeforeEach
    void mountASmallDisk() throws Exception {
        itIs(MONDAY);
        Files.createDirectories(disk());
        mounted = run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk().toString());
        assumeTrue(mounted, "no disk can be mounted here");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) run("umount", disk().toString());
    }

    @Test
    void whatDoesNotFitIsToldAndEverythingElseStays() throws Exception {
        HandOver mine = handOvers.take(KIM, id(handedOver()));
        replies.write(KIM, id(mine), "여기까지 썼습니다");
        Attachment small = replies.attach(KIM, id(mine), "안내.pdf", pdf(20_000));
        assertThatThrownBy(() -> replies.attach(KIM, id(mine), "큰 안내.pdf", pdf(200_000)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(Code.DISK_FULL);
                    assertThat(problem.text()).contains("공간", "그대로");
                });
        assertThat(filesOnDisk()).as("nothing half written").isEqualTo(1);
        assertThat(replies.files(KIM, id(mine))).containsExactly(small);
        assertThat(replies.draft(KIM, id(mine)).orElseThrow().text()).isEqualTo("여기까지 썼습니다");
        assertThat(replies.send(KIM, id(mine), "여기까지 썼습니다", key()).sent()).isPresent();
        assertThat(handOvers.messages(mine.conversation().toString(), 0)).hasSize(1);
        assertThat(audit.verify().whole()).isTrue();
    }

    private long filesOnDisk() throws IOException {
        try (Stream<Path> files = Files.list(disk())) {
            return files.count();
        }
    }

    private Path disk() {
        return Path.of(data).toAbsolutePath().normalize().resolve("files").resolve("desk");
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static InputStream pdf(int bytes) {
        byte[] content = new byte[bytes];
        Arrays.fill(content, (byte) 'a');
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 8);
        return new ByteArrayInputStream(content);
    }
}
