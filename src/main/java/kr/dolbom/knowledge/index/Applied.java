package kr.dolbom.knowledge.index;

import java.util.Map;

/**
 * Which state of which library an index shows; kept with every commit, so it is never ahead of what it says.
 *
 * @param library id of the rows it was made from
 * @param words fingerprint of the word list its tokens were made with
 * @param revision last import applied
 */
public record Applied(String library, String words, long revision) {

    public static final Applied NOTHING = new Applied("", "", 0);

    /** Raised when fields or tokens are made differently. */
    private static final String FORMAT = "2";

    static Applied of(Map<String, String> commit) {
        if (!FORMAT.equals(commit.get("format"))) return NOTHING;
        return new Applied(
                commit.getOrDefault("library", ""),
                commit.getOrDefault("words", ""),
                Long.parseLong(commit.getOrDefault("revision", "0")));
    }

    Map<String, String> commit() {
        return Map.of(
                "format", FORMAT,
                "library", library,
                "words", words,
                "revision", Long.toString(revision));
    }

    /** Whether an index in this state can be brought to the other by adding what is missing. */
    boolean leadsTo(Applied target) {
        return library.equals(target.library) && words.equals(target.words) && revision <= target.revision;
    }
}
