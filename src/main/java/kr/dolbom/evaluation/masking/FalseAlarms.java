package kr.dolbom.evaluation.masking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.dolbom.governance.Masking;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What masking hides though nobody stands there: the packs speak of amounts, accounts and days, hardly of people. */
@Component
public class FalseAlarms {

    private final Masking masking;
    private final Path packs;

    FalseAlarms(Masking masking, @Value("${dolbom.packs}") Path packs) {
        this.masking = masking;
        this.packs = packs;
    }

    /** @param changed the lines that lost something, as they read afterwards */
    public record Count(int lines, List<String> changed) {}

    public Count inPacks() {
        List<String> changed = new ArrayList<>();
        int lines = 0;
        for (Path file : files()) {
            for (String line : lines(file)) {
                lines++;
                String masked = masking.mask(line).text();
                if (!masked.equals(Normalizer.normalize(line, Normalizer.Form.NFC))) changed.add(near(masked));
            }
        }
        return new Count(lines, changed);
    }

    /** The hidden thing with what stands round it. */
    private static String near(String masked) {
        int at = Math.max(masked.indexOf("[이름]"), Math.max(masked.indexOf("번호]"), masked.indexOf("[주소]")));
        return masked.substring(Math.max(0, at - 20), Math.min(masked.length(), at + 25))
                .strip();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(packs)) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|jsonl|md)"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
