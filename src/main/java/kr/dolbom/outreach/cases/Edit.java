package kr.dolbom.outreach.cases;

import kr.dolbom.outreach.dialogue.Domain;
import kr.dolbom.outreach.dialogue.Need;

/** An officer's correction of a domain: what they take it for, and why. */
public record Edit(Domain domain, Need need, String words, Event event) {

    static String written(Need need, String words) {
        return need.name() + "\n" + words;
    }

    /** What the domain is taken for in what was written. */
    static Need need(String text) {
        return Need.valueOf(text.lines().findFirst().orElseThrow());
    }

    /** The correction an event of that kind stands for. */
    public static Edit of(Event event) {
        String[] parts = event.text().split("\n", 2);
        return new Edit(event.domain().orElseThrow(), need(parts[0]), parts.length > 1 ? parts[1] : "", event);
    }
}
