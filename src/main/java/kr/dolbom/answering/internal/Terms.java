package kr.dolbom.answering.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.rules.Rules;

/**
 * Takes questions and the asks of rules apart into comparable terms: words, and pairs of neighbouring characters that
 * survive typos and missing spaces. Variants of the field's words bring the field's word along.
 */
public final class Terms {

    private final KoreanText korean;
    private final Map<String, List<String>> variants = new LinkedHashMap<>();
    private int longest = 2;

    public Terms(KoreanText korean, List<Rules.Synonym> synonyms) {
        this.korean = korean;
        for (Rules.Synonym synonym : synonyms) {
            for (String variant : synonym.same()) {
                String key = squeezed(variant);
                if (key.length() < 2) continue;
                variants.computeIfAbsent(key, any -> new ArrayList<>()).add(synonym.word());
                longest = Math.max(longest, key.length());
            }
        }
    }

    /** Words as {@code w:…}, character pairs as {@code b:…}. */
    public Set<String> of(String text) {
        String plain = Spelling.mended(AskWords.without(KoreanText.normalise(text)));
        Set<String> terms = new LinkedHashSet<>();
        add(plain, terms);
        for (String word : fieldWords(plain)) add(Spelling.mended(word), terms);
        return terms;
    }

    private void add(String text, Set<String> terms) {
        for (String token : korean.tokens(text)) terms.add("w:" + token);
        for (String pair : korean.bigrams(text)) terms.add("b:" + pair);
    }

    /** The field's words for the variants that occur in a text, spaces aside. */
    private Set<String> fieldWords(String text) {
        String squeezed = squeezed(text);
        Set<String> words = new LinkedHashSet<>();
        for (int from = 0; from < squeezed.length(); from++) {
            for (int to = from + 2; to <= Math.min(squeezed.length(), from + longest); to++) {
                List<String> found = variants.get(squeezed.substring(from, to));
                if (found != null) words.addAll(found);
            }
        }
        return words;
    }

    private static String squeezed(String text) {
        return KoreanText.normalise(text).replaceAll("[^\\p{IsHangul}\\p{Alnum}]", "");
    }
}
