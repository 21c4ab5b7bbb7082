package kr.dolbom.outreach.talk.drill;

import java.util.ArrayList;
import java.util.List;

/** What a person does at each prompt in turn: the own reactions once each, then as everybody does. */
final class Reactions {

    private final Person person;
    private final List<Person.At> left;

    Reactions(Person person) {
        this.person = person;
        this.left = new ArrayList<>(person.reacts());
    }

    /** Whether what was heard so far is enough to speak up, or to hang up. */
    boolean interrupts(String soFar) {
        return isImpatient() && soFar.contains(left.getFirst().prompt());
    }

    boolean isImpatient() {
        return !left.isEmpty()
                && (left.getFirst().reaction() instanceof Reaction.TalkOver
                        || left.getFirst().reaction() instanceof Reaction.HangUp);
    }

    Reaction to(String prompt) {
        for (Person.At at : left) {
            if (!prompt.contains(at.prompt())) continue;
            // Who is always silent has no words to wait for.
            if (!at.prompt().isEmpty()) left.remove(at);
            return at.reaction();
        }
        return isClosing(prompt) ? new Reaction.StaySilent() : People40.usual(prompt, person.keysOnly());
    }

    private static boolean isClosing(String prompt) {
        return !prompt.contains("?") && !prompt.contains("말씀해 주세요") && !prompt.contains("일번");
    }
}
