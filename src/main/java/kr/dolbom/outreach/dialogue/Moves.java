package kr.dolbom.outreach.dialogue;

import java.util.List;
import java.util.Set;

/** Puts a move together: what is said, how the keys are told of, how is listened afterwards. */
final class Moves {

    private static final Set<Character> KEYS = Set.of('0', '1', '2', '3');
    private static final Set<Character> KEYS_ALONE = Set.of('0', '1', '2', '3', '9');

    private final Script script;
    private final Household household;
    private final Prompts prompts;
    private final Set<Character> accepted;

    Moves(Script script, Household household) {
        this.script = script;
        this.household = household;
        this.prompts = new Prompts(script, household);
        this.accepted = script.keysAlone() ? KEYS_ALONE : KEYS;
    }

    /** The first question, with everything that is said before it and the keys in full; that is heard to its end. */
    Move.Ask first(Question question, String greeting) {
        return new Move.Ask(
                question.id(),
                Prompts.all(prompts.of(greeting), prompts.filled(question.ask()), prompts.of("keys")),
                script.pace().listening(greeting.isEmpty(), accepted));
    }

    Move.Ask ask(Question question, List<String> before) {
        return asking(question, before, question.ask());
    }

    Move.Ask again(Question question, Reading reading) {
        String because = switch (reading) {
            case SILENT -> "silence";
            case UNHEARD -> "unheard";
            default -> "again";
        };
        return asking(question, prompts.of(because), question.again().isEmpty() ? question.ask() : question.again());
    }

    /** A time has no keys; everything else can be answered by them. */
    private Move.Ask asking(Question question, List<String> before, List<String> words) {
        String keys = question.kind() == Question.Kind.TIME ? "" : "keys-short";
        return new Move.Ask(
                question.id(),
                Prompts.all(before, prompts.filled(words), prompts.of(keys)),
                script.pace().listening(true, accepted));
    }

    Move.Ask danger(DangerWords about, List<String> before) {
        return new Move.Ask(
                about.id(),
                Prompts.all(before, prompts.filled(about.ask()), prompts.of("danger-keys")),
                script.pace().listening(true, accepted));
    }

    Move.HandOver handOver(DangerWords about) {
        return new Move.HandOver(prompts.filled(about.say()), about.danger(), household.officePhone());
    }

    Move.Close close(String saying) {
        return close(List.of(), saying);
    }

    Move.Close close(List<String> before, String saying) {
        return new Move.Close(Prompts.all(before, prompts.of(saying)));
    }

    List<String> said(String saying) {
        return prompts.of(saying);
    }
}
