package kr.dolbom.outreach.talk.drill;

/** What somebody does when a prompt has been heard. */
sealed interface Reaction {

    record Say(String words) implements Reaction {}

    /** Speaks while the prompt still runs. */
    record TalkOver(String words) implements Reaction {}

    /** Says one part, thinks, says the rest. */
    record SayInParts(String first, String rest) implements Reaction {}

    record Press(char key) implements Reaction {}

    /** Makes sounds that are no words. */
    record Mumble() implements Reaction {}

    record StaySilent() implements Reaction {}

    /** Hangs up while the prompt runs. */
    record HangUp() implements Reaction {}
}
