package kr.dolbom.outreach.talk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.dolbom.inference.Sound;
import kr.dolbom.inference.Wav;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What somebody of the office has recorded: {@code greeting.wav} and {@code greeting.txt} with the very words. */
@Component
class RecordedPrompts {

    private final Path folder;
    private final Map<String, Sound> byWords;

    @Autowired
    RecordedPrompts(TalkSettings settings, @Value("${dolbom.data}") Path data) {
        this(settings.recorded().isBlank() ? data.resolve("files/recorded-prompts") : Path.of(settings.recorded()));
    }

    RecordedPrompts(Path folder) {
        this.folder = folder;
        this.byWords = read(folder);
    }

    Path folder() {
        return folder;
    }

    Optional<Sound> find(String words) {
        return Optional.ofNullable(byWords.get(plain(words)));
    }

    private static Map<String, Sound> read(Path folder) {
        if (!Files.isDirectory(folder)) return Map.of();
        Map<String, Sound> byWords = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".wav")).toList())
                byWords.put(plain(Files.readString(words(file))), sound(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(byWords);
    }

    private static Path words(Path file) {
        Path words = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.wav$", ".txt"));
        if (!Files.isRegularFile(words)) throw new Problem(Code.PROMPT_FILE_UNREADABLE, file);
        return words;
    }

    private static Sound sound(Path file) throws IOException {
        return Wav.read(Files.readAllBytes(file)).orElseThrow(() -> new Problem(Code.PROMPT_FILE_UNREADABLE, file));
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
