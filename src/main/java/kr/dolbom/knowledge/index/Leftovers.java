package kr.dolbom.knowledge.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Indexes of earlier word lists and formats. */
final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    /** A server that has not been started anew may still search the one it began with. */
    private static final Duration KEPT = Duration.ofDays(2);

    private Leftovers() {}

    static void remove(Path indexes, Path inUse) {
        Instant old = Instant.now().minus(KEPT);
        try (Stream<Path> folders = Files.list(indexes)) {
            for (Path folder : folders.filter(folder -> !folder.equals(inUse)).toList()) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(old)) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        } catch (IOException failure) {
            LOG.warn("an old index could not be removed", failure);
        }
    }
}
