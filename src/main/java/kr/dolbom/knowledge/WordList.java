package kr.dolbom.knowledge;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.apache.lucene.analysis.ko.dict.UserDictionary;

/**
 * The nouns of the field, from the packs: {@code 처우개선비 처우 개선 비} a line says where a compound is cut, a word alone
 * stays whole.
 */
public final class WordList {

    private final TreeMap<String, List<String>> words = new TreeMap<>();

    private WordList() {}

    public static WordList of(List<String> lines) {
        WordList list = new WordList();
        lines.forEach(list::add);
        return list;
    }

    /** Every {@code words/nouns.txt} below the folder of packs; none is fine. */
    public static WordList ofPacks(Path packs) {
        WordList list = new WordList();
        if (!Files.isDirectory(packs)) return list;
        try (Stream<Path> folders = Files.list(packs)) {
            for (Path pack : folders.sorted().toList()) {
                Path file = pack.resolve("words/nouns.txt");
                if (Files.isRegularFile(file)) list.addAll(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return list;
    }

    /** Changes when a word does. */
    String fingerprint() {
        return Integer.toHexString(words.hashCode());
    }

    /**
     * The words for the tokenizer. Parts are cut as the tokenizer would cut them alone: 퇴직적립금 ends in the same 적립금
     * as 적립금 does.
     */
    Optional<UserDictionary> dictionary() {
        if (words.isEmpty()) return Optional.empty();
        List<String> entries = new ArrayList<>();
        try (PlainNouns nouns = new PlainNouns()) {
            words.forEach((word, parts) -> entries.add(entry(word, parts, nouns)));
            return Optional.of(UserDictionary.open(new StringReader(String.join("\n", entries))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String entry(String word, List<String> parts, PlainNouns nouns) {
        List<String> cut = parts.stream()
                .flatMap(part -> words.containsKey(part) && words.get(part).isEmpty()
                        ? Stream.of(part)
                        : nouns.partsOf(part).stream())
                .toList();
        return parts.isEmpty() ? word : word + " " + String.join(" ", cut);
    }

    private void addAll(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!add(lines.get(i))) {
                throw new Problem(Code.PACK_ROW_MALFORMED, file, i + 1, "부분을 이어 붙이면 낱말과 같아야 합니다");
            }
        }
    }

    /** @return whether the parts make up the word */
    private boolean add(String line) {
        String plain = KoreanText.normalise(line.replaceAll("#.*", "")).strip();
        if (plain.isEmpty()) return true;
        List<String> fields = Arrays.asList(plain.split("\\s+"));
        List<String> parts = fields.subList(1, fields.size());
        if (!parts.isEmpty() && !String.join("", parts).equals(fields.getFirst())) return false;
        words.merge(fields.getFirst(), parts, (known, given) -> given.isEmpty() ? known : given);
        return true;
    }
}
