package kr.dolbom.knowledge.ranking;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which articles a provision speaks of: its own law's (제43조), its law's from a decree (법 제7조), another law's by name. */
final class Citations {

    private static final Pattern ARTICLE =
            Pattern.compile("(같은\\s?법\\s|같은\\s?영\\s|법\\s|영\\s|「[^」]{1,60}」\\s?)?제(\\d+)조(의\\d+)?");
    private static final Pattern BELOW = Pattern.compile("(시행령|시행규칙)$");
    private static final int MOST = 60;

    private Citations() {}

    /** The name of the law a decree or rule belongs to, without spaces; a law's own. */
    static String law(String title) {
        return BELOW.matcher(title.replace(" ", "")).replaceFirst("");
    }

    /** As {@code document#제n조}. */
    static Set<String> of(String title, String text) {
        String own = title.replace(" ", "");
        Set<String> cited = new LinkedHashSet<>();
        String last = own;
        Matcher article = ARTICLE.matcher(text);
        while (article.find() && cited.size() < MOST) {
            last = work(article.group(1), own, last);
            cited.add(last + "#제" + article.group(2) + "조" + (article.group(3) == null ? "" : article.group(3)));
        }
        return cited;
    }

    private static String work(@org.jspecify.annotations.Nullable String prefix, String own, String last) {
        if (prefix == null) return own;
        String plain = prefix.replace(" ", "");
        return switch (plain) {
            case "법" -> law(own);
            case "영" -> law(own) + "시행령";
            case "같은법", "같은영" -> last;
            default -> plain.substring(1, plain.length() - 1);
        };
    }
}
