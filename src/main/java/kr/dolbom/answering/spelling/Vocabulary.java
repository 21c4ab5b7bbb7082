package kr.dolbom.answering.spelling;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kr.dolbom.knowledge.KoreanText;
import org.jspecify.annotations.Nullable;

/** The words of the field: the names of things, which typing is mended to, and every writing the packs use. */
public final class Vocabulary {

    private static final Pattern APART = Pattern.compile("[^가-힣 ]+");
    /** What ends a word that only leads to the next one: 갚기로 한 돈. */
    private static final Pattern LEADS_ON = Pattern.compile("[로고서는은을를의에한된난던낸온준산분면도와과만배백]$");

    private static final int LONGEST_NAME = 40;

    private final Map<Long, Word> words = new HashMap<>();
    private final NearWords near;
    private final Set<String> writings = new HashSet<>();

    /**
     * @param names what things are called; whole and word by word
     * @param texts whatever else the packs say, correctly written
     */
    public Vocabulary(Collection<String> names, Collection<String> texts) {
        Map<String, Word> found = new LinkedHashMap<>();
        for (String name : names) add(KoreanText.normalise(name), found);
        found.values().forEach(word -> words.put(key(word.letters()), word));
        near = new NearWords(found.values());
        texts.forEach(this::know);
        names.forEach(this::know);
    }

    private static void add(String name, Map<String, Word> found) {
        String plain = name.strip();
        if (!APART.matcher(plain).find()) add(plain.replaceAll(" +", " "), plain, found);
        for (String part : APART.split(plain)) {
            for (String word : part.split(" "))
                if (plain.endsWith(word) || !LEADS_ON.matcher(word).find()) add(word, word, found);
        }
    }

    private static void add(String written, String plain, Map<String, Word> found) {
        Word word = Word.of(written);
        if (word.syllables() < 2 || plain.length() > LONGEST_NAME) return;
        found.merge(
                word.letters(),
                word,
                (one, other) -> one.written().length() >= other.written().length() ? one : other);
    }

    private void know(String text) {
        for (String part : APART.split(KoreanText.normalise(text))) writings.addAll(List.of(part.split(" ")));
    }

    private static long key(String letters) {
        return new Hashes(letters).of(0, letters.length());
    }

    /** Whether the packs write it just so, between two spaces. */
    boolean writes(String chunk) {
        return writings.contains(chunk);
    }

    @Nullable
    Word word(Hashes letters, int from, int to) {
        return words.get(letters.of(from, to));
    }

    void near(Hashes letters, int from, int to, Consumer<Word> taker) {
        near.near(letters, from, to, taker);
    }
}
