package kr.dolbom.knowledge.index;

import java.util.Map;

/**
 * Which state of which library an index shows; kept with every commit, so it is never ahead of what it says.
 *
 * @param library id of the rows it was made from
 * @param revision last import applied
 */
public record Applied(String library, long revision) {

    public static final Applied NOTHING = new Applied("", 0);

    static Applied of(Map<String, String> commit) {
        return new Applied(commit.getOrDefault("library", ""), Long.parseLong(commit.getOrDefault("revision", "0")));
    }

    Map<String, String> commit() {
        return Map.of("library", library, "revision", Long.toString(revision));
    }

    /** Whether an index in this state can be brought to the other by adding what is missing. */
    boolean leadsTo(Applied target) {
        return library.equals(target.library) && revision <= target.revision;
    }
}
