package kr.dolbom.outreach.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;

class PrecedenceTests {

    private static final String ORDINARY = "0";
    private static final String FIRST = "2";

    @Test
    @EnabledOnOs(LINUX)
    void theSystemSchedulesTheThreadAsItSaysItDoes() {
        try (var thread = Executors.newSingleThreadExecutor()) {
            boolean granted =
                    CompletableFuture.supplyAsync(Precedence::taken, thread).join();
            assertThat(CompletableFuture.supplyAsync(PrecedenceTests::policy, thread)
                            .join())
                    .isEqualTo(granted ? FIRST : ORDINARY);
        }
        assertThat(policy()).isEqualTo(ORDINARY);
    }

    /** Field 41 of the thread's state; the second, its name, stands in brackets and may hold spaces. */
    private static String policy() {
        try {
            String state = Files.readString(Path.of("/proc/thread-self/stat"));
            return state.substring(state.lastIndexOf(')') + 2).split(" ")[38];
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
