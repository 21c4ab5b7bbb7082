package kr.dolbom.knowledge.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is printed around every page and is not its text: the work's name, chapter names, addresses, page numbers. A
 * line is a running head when it stands at the edge of several pages, whatever number is in it.
 */
final class RunningHeads {

    private static final int HEAD = 3;
    private static final int FOOT = 2;
    private static final int OFTEN = 3;

    /** A page of fewer lines is all text or all furniture, and says nothing about which. */
    private static final int SURROUNDED = 4;

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S*\\s*\\d*");
    private static final Pattern CHAPTER_MARK = Pattern.compile("[\\p{L}]{4,}.*");

    /** A reference at the foot of a list comes back on other pages too, but it is text. */
    private static final Pattern ITEM = Pattern.compile("\\s*[-*※○●•⦁□■「｢(\\[<‘“].*");

    private final Set<String> heads = new HashSet<>();
    private final String titleLetters;

    RunningHeads(String title, List<List<String>> pages) {
        titleLetters = letters(title);
        Map<String, Integer> pagesWith = new HashMap<>();
        for (List<String> page : pages) {
            if (page.size() < SURROUNDED) continue;
            Set<String> atEdges =
                    new HashSet<>(edges(page).map(RunningHeads::letters).toList());
            atEdges.forEach(line -> pagesWith.merge(line, 1, Integer::sum));
        }
        pagesWith.forEach((line, count) -> {
            if (count >= OFTEN && line.length() > 2 && !PageLine.isLabel(line)) heads.add(line);
        });
    }

    /** The page's own lines. */
    List<String> without(List<String> page, int printed) {
        int last = page.size() - FOOT;
        return IntStream.range(0, page.size())
                .filter(i -> i >= HEAD && i < last || !isFurniture(page.get(i), printed))
                .mapToObj(page::get)
                .toList();
    }

    /** The chapter named at the edge of the page; empty when only the work's own name is there, or nothing. */
    String chapter(List<String> page) {
        return edges(page)
                .filter(line -> !ITEM.matcher(line).matches())
                .filter(line -> heads.contains(letters(line)) && !isTitle(letters(line)))
                .map(RunningHeads::withoutPageNumber)
                .filter(line -> CHAPTER_MARK.matcher(letters(line)).matches())
                .findFirst()
                .orElse("");
    }

    private boolean isFurniture(String line, int printed) {
        String stripped = line.strip();
        return stripped.equals(Integer.toString(printed))
                || ADDRESS.matcher(stripped).matches()
                || !ITEM.matcher(line).matches() && heads.contains(letters(line));
    }

    private boolean isTitle(String letters) {
        return titleLetters.contains(letters) || letters.contains(titleLetters);
    }

    private static Stream<String> edges(List<String> page) {
        if (page.size() <= HEAD + FOOT) return page.stream();
        return Stream.concat(page.stream().limit(HEAD), page.stream().skip(page.size() - FOOT));
    }

    static String letters(String line) {
        return NOT_A_LETTER.matcher(line).replaceAll("");
    }

    private static String withoutPageNumber(String line) {
        return line.strip().replaceAll("^\\d{1,4}\\s+|\\s+\\d{1,4}$", "");
    }
}
