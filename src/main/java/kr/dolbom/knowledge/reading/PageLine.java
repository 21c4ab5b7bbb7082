package kr.dolbom.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line of a page as it was meant: what the page's width broke is joined.
 *
 * @param item whether it began with a bullet, a mark, a number, or the space a lost bullet leaves behind
 */
record PageLine(boolean item, String text) {

    /** Level of captions and labels, below every numbered heading. */
    static final int LABEL = 9;

    /** Words that stand alone over a block in manuals of this kind. */
    private static final Set<String> LABELS =
            Set.of("FAQ", "유의사항", "적용법령", "관련규정", "관련법령", "관련근거", "산출기초예시", "질의응답", "참고", "알아두기");

    private static final Pattern ITEM = Pattern.compile(
            "\\s+\\S.*|[-*※○●◦∙•⦁□■▪￭▸▶☞√▢◈➡→⇒].*|\\d{1,2}[.)]\\s.*|[가-하][.)]\\s.*|\\(\\d{1,2}\\).*|\\([가-하]\\).*|[①-⑳㉠-㉮].*|[❙<\\[].*");
    private static final Pattern COMPLETE = Pattern.compile(".*[.?!:;”\\])>❙]");
    private static final Pattern QUESTION_NUMBER = Pattern.compile("Q\\d{0,2}\\.?");
    private static final Pattern CAPTION = Pattern.compile("❙.{2,40}❙|<.{2,40}>|【.{2,40}】");
    private static final Pattern UNFINISHED = Pattern.compile(".*([.?!,;다함음됨임것]|한다\\))");
    private static final List<Pattern> NUMBERED = List.of(
            Pattern.compile("[Ⅰ-Ⅻ]{1,4}[.\\s]\\s*\\S.*|제\\d{1,2}[편부장]\\s.*"),
            Pattern.compile("\\d{1,2}\\.\\s+[^\\d\\s].*"),
            Pattern.compile(".{2,30}〉.{2,30}〉.{2,40}"),
            Pattern.compile("[가-하]\\.\\s+\\S.*"),
            Pattern.compile("\\d{1,2}\\)\\s*\\S.*"),
            Pattern.compile("[가-하]\\)\\s*\\S.*"),
            Pattern.compile("\\(\\d{1,2}\\)\\s*\\S.*|\\([가-하]\\)\\s*\\S.*"));
    private static final Pattern LONE_NUMERAL = Pattern.compile("[Ⅰ-Ⅻ]{1,4}\\.?");
    private static final int LONGEST_HEADING = 60;

    /** Joins the lines of one page. */
    static List<PageLine> join(List<String> lines, BrokenWords words) {
        int width = width(lines);
        List<PageLine> joined = new ArrayList<>();
        String open = "";
        String last = "";
        boolean item = false;
        for (String raw : lines) {
            String line = clean(raw);
            if (line.isBlank() || QUESTION_NUMBER.matcher(line.strip()).matches()) continue;
            if (!last.isEmpty() && continues(last, line, width, words)) {
                open += LONE_NUMERAL.matcher(last.strip()).matches() ? " " + line.strip() : line;
            } else {
                if (!open.isBlank()) joined.add(new PageLine(item, open.strip()));
                open = line;
                item = ITEM.matcher(line).matches();
            }
            last = line;
        }
        if (!open.isBlank()) joined.add(new PageLine(item, open.strip()));
        return joined;
    }

    /** 1 (chapter) to {@link #LABEL}; 0 when the line is no heading. */
    int level() {
        if (isLabel(text.replaceAll("[^\\p{L}]", "")) || CAPTION.matcher(text).matches()) return LABEL;
        if (text.length() > LONGEST_HEADING || UNFINISHED.matcher(text).matches()) return 0;
        for (int level = 1; level <= NUMBERED.size(); level++) {
            if (NUMBERED.get(level - 1).matcher(text).matches()) return level;
        }
        return 0;
    }

    boolean isQuestion() {
        return text.endsWith("?");
    }

    static boolean isLabel(String letters) {
        return LABELS.contains(letters);
    }

    /** A line that ends in a space was broken between words; a long one without may have been broken inside a word. */
    private static boolean continues(String last, String line, int width, BrokenWords words) {
        if (ITEM.matcher(line).matches()) return false;
        if (last.endsWith(" ") || LONE_NUMERAL.matcher(last.strip()).matches()) return true;
        return last.length() >= width / 2 && !COMPLETE.matcher(last).matches() && words.goesOn(last, line);
    }

    private static int width(List<String> lines) {
        List<Integer> lengths = lines.stream().map(String::length).sorted().toList();
        return lengths.isEmpty() ? 1 : Math.max(30, lengths.get(lengths.size() * 9 / 10));
    }

    /** Symbol fonts leave private characters behind, page makers control characters; neither can be read. */
    private static String clean(String line) {
        return line.replaceAll("[\\p{Co}\\x07]", " ")
                .replaceAll("[\\p{Cc}\\u00AD\\u200B]", "")
                .replace('\u00A0', ' ');
    }
}
