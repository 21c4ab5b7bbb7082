package kr.dolbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one command, {@code ./dolbom}. */
class LauncherTests {

    private record Ended(int code, String output) {}

    @Test
    void aloneListsTheCommandsInKorean() throws Exception {
        Ended ended = run();
        assertThat(ended.code()).isZero();
        assertThat(ended.output())
                .contains("질문 모음", "서고에 가져옵니다")
                .contains("./dolbom serve", "./dolbom ask", "./dolbom import", "./dolbom eval", "./dolbom audit verify")
                .contains("./dolbom test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void askedForHelpItListsTheSame(String word) throws Exception {
        assertThat(run(word)).isEqualTo(run());
    }

    @Test
    void worksFromAnotherFolder() throws Exception {
        assertThat(run(new ProcessBuilder(
                                java.nio.file.Path.of("dolbom").toAbsolutePath().toString())
                        .directory(new java.io.File("/"))))
                .isEqualTo(run());
    }

    private static Ended run(String... words) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder("./dolbom");
        command.command().addAll(List.of(words));
        return run(command);
    }

    private static Ended run(ProcessBuilder command) throws IOException, InterruptedException {
        command.environment().putAll(Map.of("LC_ALL", "C"));
        Process process = command.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
