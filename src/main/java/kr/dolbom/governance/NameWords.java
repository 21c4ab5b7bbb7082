package kr.dolbom.governance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Korean names are made of, and the words of our field that only look like names.
 *
 * @param given common given names, the only ones believed without a family name
 */
record NameWords(Set<String> surnames, Set<String> syllables, Set<String> given, Set<String> notNames) {

    private static final Set<String> PARTICLES = Set.of(
            "은", "는", "이", "가", "을", "를", "의", "와", "과", "도", "만", "에", "로", "나", "고", "인", "일", "서", "라", "야", "요",
            "비", "료", "금", "용", "자", "명", "수", "제", "별", "중", "시", "전", "후", "하", "한", "해", "되", "된", "받");

    /** After these a field word goes on as a verb, whatever name it may look like: 주도하는. */
    private static final Set<String> VERBAL = Set.of("하", "한", "해", "되", "된", "받", "인", "할");

    static NameWords load() {
        return new NameWords(read("surnames"), read("given-syllables"), read("given-names"), read("not-names"));
    }

    /** Syllables that end as many verbs and nouns as given names. */
    private static final Set<String> COMMON_ENDS = Set.of(
            "은", "을", "의", "으", "하", "한", "해", "자", "도", "만", "로", "나", "지", "사", "형", "성", "인", "임", "장", "화", "회",
            "법", "원", "관", "대", "기", "이", "여", "일", "용", "비", "소", "제", "학", "계", "가", "라", "전", "고", "구", "식", "시");

    /** As {@link #fullName}, where the words beside it say little: an everyday ending needs a common given name. */
    int likelyFullName(String word) {
        int length = fullName(word);
        boolean everyday = length > 0 && COMMON_ENDS.contains(word.substring(length - 1, length));
        return everyday && !given.contains(word.substring(length - 2, length)) ? 0 : length;
    }

    /** How many syllables at the start of the word are a family name with a given name of two; 0 when none. */
    int fullName(String word) {
        if (word.length() >= 4 && surnames.contains(word.substring(0, 2)) && isGiven(word, 2, 4))
            return believed(word, 4);
        if (word.length() >= 3 && surnames.contains(word.substring(0, 1)) && isGiven(word, 1, 3))
            return believed(word, 3);
        return 0;
    }

    /** As {@link #fullName}, for a given name of one syllable. */
    int shortName(String word) {
        boolean fits = word.length() >= 2 && surnames.contains(word.substring(0, 1)) && isGiven(word, 1, 2);
        return fits ? believed(word, 2) : 0;
    }

    /** A common given name standing alone. */
    int givenName(String word) {
        boolean fits = word.length() >= 2 && given.contains(word.substring(0, 2));
        return fits && !notNames.contains(word.substring(0, 2)) ? 2 : 0;
    }

    boolean isFieldWord(String word) {
        for (int length = 2; length <= Math.min(4, word.length()); length++) {
            if (notNames.contains(word.substring(0, length))) return true;
        }
        return false;
    }

    private boolean isGiven(String word, int from, int until) {
        for (int i = from; i < until; i++) {
            if (!syllables.contains(word.substring(i, i + 1))) return false;
        }
        return true;
    }

    private int believed(String word, int length) {
        for (int prefix = 2; prefix <= length; prefix++) {
            if (!notNames.contains(word.substring(0, prefix))) continue;
            if (prefix == length) return 0;
            String next = word.substring(prefix, prefix + 1);
            boolean commonName = given.contains(word.substring(length - 2, length)) && !VERBAL.contains(next);
            if (PARTICLES.contains(next) && !commonName) return 0;
        }
        return length;
    }

    private static Set<String> read(String list) {
        try (InputStream file = NameWords.class.getResourceAsStream(list + ".txt")) {
            if (file == null) throw new IOException("missing word list " + list);
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
