package kr.dolbom.answering.internal;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import kr.dolbom.rules.Item;

/** Finds the case of an item that the question's own words settle. */
final class ItemCases {

    private static final Pattern TAKEN_BACK = Pattern.compile("^[가-힣]{0,2}(건|게|거|것|거는|지)?(이|은|는)?(아니|않|말고|없이|안하|못)");

    /** What teachers and children share is not the teachers' alone. */
    private static final Pattern SHARED_AFTER =
            Pattern.compile("^[가-힣]{0,3}(까지|도|이랑|랑|하고|와|과)?(같이|함께|다같이|나눠먹|애들|아이|원아|영유아)");

    private static final Pattern SHARED_BEFORE = Pattern.compile("(애들|아이들|아이|원아|영유아|유아|원생)(이랑|랑|하고|와|과|이나|및|,)$");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private ItemCases() {}

    static Optional<Item.Case> settled(Item item, Understood question) {
        String plain = squeezed(question.plain());
        return item.cases().stream()
                .filter(one -> sideAllows(one, question))
                .filter(one -> longest(one, plain) > 0)
                .max(Comparator.comparingInt(one -> longest(one, plain)));
    }

    private static boolean sideAllows(Item.Case one, Understood question) {
        return one.account().isEmpty()
                || question.side()
                        .map(side -> one.account().get().side() == side)
                        .orElse(true);
    }

    private static int longest(Item.Case one, String plain) {
        return one.words().stream()
                .map(ItemCases::plain)
                .filter(word -> !word.isEmpty() && says(plain, word))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** The word occurs and is not taken back: "나눠 주는 건 아니에요". */
    private static boolean says(String plain, String word) {
        int at = plain.indexOf(word);
        if (at < 0) return false;
        int after = at + word.length();
        String rest = plain.substring(after, Math.min(plain.length(), after + 10));
        return !TAKEN_BACK.matcher(rest).find()
                && !SHARED_AFTER.matcher(rest).find()
                && !SHARED_BEFORE.matcher(plain.substring(0, at)).find();
    }

    /** A word of a case as questions are read; the packs have only so many. */
    private static String plain(String word) {
        return KNOWN.computeIfAbsent(word, any -> Spelling.mended(squeezed(any)));
    }

    private static String squeezed(String text) {
        return SPACES.matcher(text).replaceAll("");
    }
}
