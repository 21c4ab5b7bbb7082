package kr.dolbom.outreach.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Fills a script's texts in with what the office knows. */
final class Prompts {

    static final Set<String> KNOWN = Set.of("name", "birthYear", "addressEnd", "office", "officer", "phone", "there");

    private final Script script;
    private final Map<String, String> blanks;

    Prompts(Script script, Household household) {
        this.script = script;
        this.blanks = Map.of(
                "name", household.name(),
                "birthYear", String.valueOf(household.birthYear()),
                "addressEnd", household.addressEnd(),
                "office", household.officeName(),
                "officer", household.officerName(),
                "phone", household.officePhone());
    }

    List<String> of(String saying) {
        return filled(script.saying(saying));
    }

    List<String> filled(List<String> texts) {
        return texts.stream().map(this::filled).toList();
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> blank : blanks.entrySet())
            filled = filled.replace("{" + blank.getKey() + "}", blank.getValue());
        return filled;
    }

    @SafeVarargs
    static List<String> all(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
