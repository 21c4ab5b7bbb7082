package kr.dolbom.knowledge;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.jspecify.annotations.Nullable;

/** The nouns of the field, from the packs: {@code 처우개선비 처우 개선 비} a line, or one word that stays whole. */
public final class WordList {

    private final List<String> lines;

    private WordList(Collection<String> lines) {
        this.lines = List.copyOf(lines);
    }

    public static WordList of(List<String> lines) {
        // The dictionary refuses nothing, but a word written twice is one entry: the longest line, with parts, wins.
        TreeMap<String, String> byWord = new TreeMap<>();
        for (String line : lines) {
            String entry = line.replaceAll("#.*", "").strip().replaceAll("\\s+", " ");
            if (!entry.isEmpty()) byWord.merge(entry.split(" ")[0], entry, (a, b) -> b.length() > a.length() ? b : a);
        }
        return new WordList(byWord.values());
    }

    /** Every {@code words/nouns.txt} below the folder of packs; none is fine. */
    public static WordList ofPacks(Path packs) {
        if (!Files.isDirectory(packs)) return of(List.of());
        try (Stream<Path> folders = Files.list(packs)) {
            return of(folders.map(pack -> pack.resolve("words/nouns.txt"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(WordList::lines)
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String fingerprint() {
        return Integer.toHexString(lines.hashCode());
    }

    @Nullable
    UserDictionary dictionary() {
        if (lines.isEmpty()) return null;
        try {
            return UserDictionary.open(new StringReader(String.join("\n", lines)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
