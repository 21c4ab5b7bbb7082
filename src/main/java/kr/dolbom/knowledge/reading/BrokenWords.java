package kr.dolbom.knowledge.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a word goes on over the end of a line. Justified Korean breaks lines anywhere, so "운영" over "위원회" is
 * one word when the work says "운영위원회" in the middle of some line, and "관리" over "수돗물" are two.
 */
final class BrokenWords {

    private static final Pattern WORD = Pattern.compile("[\\p{IsHangul}\\p{Alnum}･·ㆍ]+");
    private static final Pattern LAST_WORD = Pattern.compile("[\\p{IsHangul}\\p{Alnum}･·ㆍ]+$");
    private static final int BEFORE = 3;
    private static final int AFTER = 2;

    private final Set<String> seen = new HashSet<>();

    BrokenWords(List<List<String>> pages) {
        for (List<String> page : pages) page.forEach(this::learn);
    }

    boolean goesOn(String line, String next) {
        Matcher last = LAST_WORD.matcher(line);
        Matcher first = WORD.matcher(next);
        if (!last.find() || !first.lookingAt()) return false;
        String before = last.group().substring(Math.max(0, last.group().length() - BEFORE));
        String after = first.group().substring(0, Math.min(AFTER, first.group().length()));
        return seen.contains(before + after);
    }

    /** The words at the ends of a line may be pieces themselves. */
    private void learn(String line) {
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            if (word.start() > 0 && word.end() < line.length()) learnWord(word.group());
        }
    }

    private void learnWord(String word) {
        for (int from = 0; from < word.length(); from++) {
            int longest = Math.min(word.length(), from + BEFORE + AFTER);
            for (int to = from + 2; to <= longest; to++) seen.add(word.substring(from, to));
        }
    }
}
