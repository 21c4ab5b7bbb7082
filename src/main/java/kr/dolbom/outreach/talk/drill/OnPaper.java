package kr.dolbom.outreach.talk.drill;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.dolbom.outreach.dialogue.Dialogue;
import kr.dolbom.outreach.dialogue.Heard;
import kr.dolbom.outreach.dialogue.Household;
import kr.dolbom.outreach.dialogue.Move;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.speaking.SpokenKorean;

/** The same conversation without telephone and sound, and what the engines say known beforehand: what the record must be when nothing is lost on the way. */
final class OnPaper {

    private static final int MOST_TURNS = 60;

    private OnPaper() {}

    static Record record(Script script, Household household, Person person) {
        Dialogue dialogue = new Dialogue(
                script, household, Optional.empty(), (asked, words) -> Optional.of(OpenAnswers.read(words)));
        Reactions reactions = new Reactions(person);
        Move move = dialogue.begin();
        if (person.does() == Person.Takes.MACHINE) move = dialogue.hear(new Heard.AnsweringMachine());
        for (int turn = 0; move instanceof Move.Ask ask && turn < MOST_TURNS; turn++)
            move = dialogue.hear(heard(reactions.to(spoken(ask))));
        return dialogue.record();
    }

    static String spoken(Move move) {
        return move.prompts().stream().map(SpokenKorean::of).collect(Collectors.joining(" "));
    }

    private static Heard heard(Reaction reaction) {
        return switch (reaction) {
            case Reaction.Say say -> words(say.words());
            case Reaction.TalkOver over -> words(over.words());
            case Reaction.SayInParts parts -> words(parts.first() + " " + parts.rest());
            case Reaction.Press press -> new Heard.Key(press.key(), Duration.ZERO);
            case Reaction.Mumble mumble -> new Heard.Garbled(Duration.ZERO, Duration.ZERO);
            case Reaction.StaySilent silent -> new Heard.Silence(Duration.ZERO);
            case Reaction.HangUp gone -> new Heard.HungUp(Duration.ZERO);
        };
    }

    static Heard words(String text) {
        return new Heard.Words(text, 0.94, Duration.ZERO, Duration.ZERO);
    }
}
