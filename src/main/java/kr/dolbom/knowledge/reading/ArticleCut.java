package kr.dolbom.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of an article as one text, or several when it is long: cut before a 항, in need before a 호, never inside. */
final class ArticleCut {

    private static final int COMFORTABLE = 900;
    private static final int LONGEST = 1600;

    private static final Pattern PARAGRAPH = Pattern.compile("[①-⑳㉑-㉟]|제\\d+조|부칙.*");
    private static final Pattern ITEM = Pattern.compile("\\d+(의\\d+)?\\. .*");
    private static final Pattern AMENDMENT =
            Pattern.compile("\\s*<(?:개정|신설|전문개정|본조신설|제목개정)\\s[^>]*>|^\\[(?:전문개정|본조신설|제목개정|종전|시행일)[^\\]]*\\]$");

    private static final Pattern PICTURE = Pattern.compile("<img[^>]*>\\??");

    private ArticleCut() {}

    static List<String> of(List<String> lines) {
        List<String> clean = lines.stream()
                .map(ArticleCut::clean)
                .filter(line -> !line.isBlank())
                .toList();
        int length = clean.stream().mapToInt(String::length).sum();
        if (clean.isEmpty()) return List.of();
        if (length <= COMFORTABLE) return List.of(String.join("\n", clean));
        return split(clean);
    }

    /** Keeps the indent of 호 and 목, which says what belongs to what. A rare character stands in the file as a picture. */
    static String clean(String line) {
        String plain = PICTURE.matcher(line)
                .replaceAll("〔그림〕")
                .replace("</img>", "")
                .replace("**", "")
                .replaceAll("(\\d+(?:의\\d+)?|[가-힣])\\\\\\.", "$1.")
                .replace("\\", "");
        return AMENDMENT.matcher(plain).replaceAll("").stripTrailing();
    }

    private static List<String> split(List<String> lines) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            boolean full = text.length() + line.length() > COMFORTABLE && startsParagraph(line)
                    || text.length() + line.length() > LONGEST && mayBreakBefore(line);
            if (full && !text.isEmpty()) {
                texts.add(text.toString());
                text.setLength(0);
            }
            if (!text.isEmpty()) text.append('\n');
            text.append(line);
        }
        texts.add(text.toString());
        return texts;
    }

    private static boolean startsParagraph(String line) {
        return PARAGRAPH.matcher(line).lookingAt();
    }

    /** An unindented line is a paragraph of its own; a 목 (four spaces) never stands without its 호. */
    private static boolean mayBreakBefore(String line) {
        return !line.startsWith(" ")
                || !line.startsWith("    ") && ITEM.matcher(line.strip()).matches();
    }
}
