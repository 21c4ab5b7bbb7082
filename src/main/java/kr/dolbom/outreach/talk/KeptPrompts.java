package kr.dolbom.outreach.talk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.dolbom.governance.Expiring;
import kr.dolbom.governance.RecordKind;
import kr.dolbom.governance.Seal;
import kr.dolbom.inference.Sound;
import kr.dolbom.kernel.Problem;
import kr.dolbom.outreach.sound.Companding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Prompts as they were rendered before, shared by all nodes. Some say a name or an address, so they lie sealed under names
 * that tell nothing, and go when nobody has heard them for a while.
 */
@Component
class KeptPrompts implements PromptStore, Expiring {

    private static final Logger LOG = LoggerFactory.getLogger(KeptPrompts.class);

    private final Seal seal;
    private final InstantSource clock;
    private final Path folder;

    KeptPrompts(Seal seal, InstantSource clock, @Value("${dolbom.data}") Path data) {
        this.seal = seal;
        this.clock = clock;
        this.folder = data.toAbsolutePath().normalize().resolve("files").resolve("prompts");
    }

    @Override
    public Optional<Sound> find(String signature) {
        String name = seal.mark(signature);
        try {
            byte[] codes = seal.open(Files.readAllBytes(folder.resolve(name)), name);
            Files.setLastModifiedTime(folder.resolve(name), FileTime.from(clock.instant()));
            return Optional.of(new Sound(Companding.A_LAW.decode(codes)));
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        } catch (IOException | Problem damaged) {
            LOG.warn("a kept prompt cannot be opened and is rendered again");
            return Optional.empty();
        }
    }

    /** @return the sound as it will come back: as a line carries it */
    @Override
    public Sound keep(String signature, Sound sound) {
        String name = seal.mark(signature);
        byte[] codes = Companding.A_LAW.encode(sound.samples());
        try {
            Path half = Files.createTempFile(Files.createDirectories(folder), name, ".half");
            Files.write(half, seal.seal(codes, name));
            Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException disk) {
            LOG.error("a prompt cannot be kept", disk);
        }
        return new Sound(Companding.A_LAW.decode(codes));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.SPOKEN_PROMPTS;
    }

    @Override
    public long destroyBefore(Instant moment) {
        if (!Files.isDirectory(folder)) return 0;
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> past =
                    files.filter(file -> lastHeard(file).isBefore(moment)).toList();
            for (Path file : past) Files.deleteIfExists(file);
            return past.size();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static Instant lastHeard(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException goneMeanwhile) {
            return Instant.MAX;
        }
    }
}
