package kr.dolbom.outreach.talk.drill;

import java.util.List;
import java.util.Optional;
import kr.dolbom.outreach.campaign.TargetState;
import kr.dolbom.outreach.dialogue.Danger;
import kr.dolbom.outreach.dialogue.WhoAnswered;
import kr.dolbom.outreach.line.Ending.Outcome;

/**
 * Somebody at the other end, and what must come of calling them.
 *
 * @param who in a word, for the drill's report
 * @param does how the telephone is taken
 * @param reacts what is done at prompts that hold certain words, the first that fits and only once; then as everybody does
 * @param keysOnly answers everything by keys
 */
record Person(
        String who,
        Takes does,
        List<At> reacts,
        boolean keysOnly,
        Outcome outcome,
        WhoAnswered answered,
        boolean completed,
        Optional<Danger> danger,
        Fate fate) {

    /** How a telephone is taken. */
    enum Takes {
        ANSWERS,
        MACHINE,
        BUSY,
        DECLINES,
        RINGS_OUT,
        UNKNOWN,
        UNREACHABLE
    }

    /**
     * What has become of the household when the campaign is through.
     *
     * @param reason as the officer's work list says it; empty when it was reached
     * @param calls how often it was called
     */
    record Fate(TargetState state, String reason, int calls) {

        static final Fate REACHED = new Fate(TargetState.REACHED, "", 1);
    }

    record At(String prompt, Reaction reaction) {}

    static Person talks(String who, At... reacts) {
        return new Person(
                who,
                Takes.ANSWERS,
                List.of(reacts),
                false,
                Outcome.ANSWERED,
                WhoAnswered.THE_PERSON,
                true,
                Optional.empty(),
                Fate.REACHED);
    }

    static Person absent(String who, Takes does, Outcome outcome, Fate fate) {
        return new Person(who, does, List.of(), false, outcome, WhoAnswered.UNKNOWN, false, Optional.empty(), fate);
    }

    static At at(String prompt, Reaction reaction) {
        return new At(prompt, reaction);
    }

    static At says(String prompt, String words) {
        return new At(prompt, new Reaction.Say(words));
    }

    Person breaksOff() {
        return new Person(who, does, reacts, keysOnly, outcome, answered, false, danger, fate);
    }

    Person unconfirmed(WhoAnswered other) {
        return new Person(who, does, reacts, keysOnly, outcome, other, false, danger, fate);
    }

    Person inDanger(Danger such) {
        return new Person(who, does, reacts, keysOnly, outcome, answered, false, Optional.of(such), fate);
    }

    Person byKeys() {
        return new Person(who, does, reacts, true, outcome, answered, completed, danger, fate);
    }

    Person fate(Fate other) {
        return new Person(who, does, reacts, keysOnly, outcome, answered, completed, danger, other);
    }

    /** Whether there is something to counsel on: a call somebody or something took. */
    boolean talks() {
        return does == Takes.ANSWERS || does == Takes.MACHINE;
    }

    boolean isAlwaysSilent() {
        return reacts.stream().anyMatch(at -> at.prompt().isEmpty() && at.reaction() instanceof Reaction.StaySilent);
    }

    /** What is said that only a model could read. */
    List<String> leavesOpen() {
        return reacts.stream()
                .map(At::reaction)
                .filter(Reaction.Say.class::isInstance)
                .map(said -> ((Reaction.Say) said).words())
                .filter(OpenAnswers::isOne)
                .distinct()
                .toList();
    }

    boolean hangsUp() {
        return reacts.stream().anyMatch(at -> at.reaction() instanceof Reaction.HangUp);
    }

    Person takes(Takes how) {
        return new Person(who, how, reacts, keysOnly, outcome, answered, completed, danger, fate);
    }
}
