package kr.dolbom.outreach.talk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dolbom.inference.Sound;
import kr.dolbom.inference.Wav;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What somebody of the office has recorded: {@code greeting-1.wav} and {@code greeting-1.txt} with the very words, in the
 * folder or in one below it. The folder may be changed by hand or by another node; it is looked at again after a while.
 */
@Component
class RecordedPrompts {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedPrompts.class);
    private static final long LOOKED_AT_AGAIN = java.time.Duration.ofSeconds(10).toNanos();
    private static final String SOUND = ".wav";

    private final Path folder;
    private volatile Seen seen;

    @Autowired
    RecordedPrompts(TalkSettings settings, @Value("${dolbom.data}") Path data) {
        this(settings.recorded().isBlank() ? data.resolve("files/recorded-prompts") : Path.of(settings.recorded()));
    }

    RecordedPrompts(Path folder) {
        this.folder = folder;
        this.seen = look(stamp());
    }

    /** @param stamp tells a changed folder from the one that was read */
    private record Seen(Map<String, Sound> byWords, String stamp, long at) {}

    Path folder() {
        return folder;
    }

    Optional<Sound> find(String words) {
        if (System.nanoTime() - seen.at() > LOOKED_AT_AGAIN) lookAgain();
        return Optional.ofNullable(seen.byWords().get(plain(words)));
    }

    /** Keeps a recording in place of the one that says the same. */
    synchronized void keep(String script, String name, String words, Sound sound) {
        Path wav = place(script, name);
        try {
            Files.createDirectories(wav.getParent());
            Files.writeString(words(wav), words);
            Path half = Files.createTempFile(wav.getParent(), name, ".half");
            Files.write(half, Wav.write(sound.samples(), 1));
            Files.move(half, wav, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException disk) {
            throw new Problem(Code.FILE_UNWRITABLE, disk, wav);
        }
        seen = look(stamp());
    }

    synchronized void remove(String script, String name) {
        try {
            Files.deleteIfExists(place(script, name));
            Files.deleteIfExists(words(place(script, name)));
        } catch (IOException disk) {
            throw new Problem(Code.FILE_UNWRITABLE, disk, place(script, name));
        }
        seen = look(stamp());
    }

    private Path place(String script, String name) {
        return folder.resolve(script).resolve(name + SOUND);
    }

    private synchronized void lookAgain() {
        if (System.nanoTime() - seen.at() <= LOOKED_AT_AGAIN) return;
        try {
            String stamp = stamp();
            seen = stamp.equals(seen.stamp()) ? new Seen(seen.byWords(), stamp, System.nanoTime()) : look(stamp);
        } catch (RuntimeException half) {
            LOG.warn("recorded prompts cannot be read just now, those from before are played on", half);
            seen = new Seen(seen.byWords(), seen.stamp(), System.nanoTime());
        }
    }

    private Seen look(String stamp) {
        Map<String, Sound> byWords = new HashMap<>();
        for (Path file : files()) byWords.put(plain(read(words(file))), sound(file));
        return new Seen(Map.copyOf(byWords), stamp, System.nanoTime());
    }

    private String stamp() {
        return files().stream().map(file -> file + "@" + changed(file)).sorted().collect(Collectors.joining("\n"));
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(one -> one.toString().endsWith(SOUND)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long changed(Path file) {
        return file.toFile().lastModified();
    }

    private static Path words(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.wav$", ".txt"));
    }

    private static String read(Path words) {
        try {
            return Files.readString(words);
        } catch (IOException missing) {
            throw new Problem(Code.PROMPT_FILE_UNREADABLE, missing, words);
        }
    }

    private static Sound sound(Path file) {
        try {
            return Wav.read(Files.readAllBytes(file)).orElseThrow(() -> new Problem(Code.PROMPT_FILE_UNREADABLE, file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
