package kr.dolbom.outreach.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Everything a call found out, for the officer to judge.
 *
 * @param script name and version of the script it followed
 * @param needs what was found per domain; a domain that was not reached is {@link Need#NOT_ASKED}
 * @param whoAnswered who took the call, as far as they said
 * @param completed whether the script came to its own end
 * @param lastQuestion id of the question that was open when the call ended early
 * @param optOut the household wishes never to be called by machine again
 * @param facts what else was said that can be told in a word: reason to hand to the officer, amounts, times
 */
public record Record(
        String script,
        List<Reply> replies,
        Map<Domain, Need> needs,
        Optional<Danger> danger,
        WhoAnswered whoAnswered,
        boolean completed,
        Optional<String> lastQuestion,
        Optional<CallBack> callBack,
        boolean optOut,
        Map<String, String> facts) {

    public Record {
        replies = List.copyOf(replies);
        needs = Map.copyOf(needs);
        facts = Map.copyOf(facts);
    }

    /** The same call with other words in place of what was said. */
    public Record withWords(UnaryOperator<String> other) {
        Map<String, String> told = new HashMap<>(facts);
        told.replaceAll((what, words) -> other.apply(words));
        return new Record(
                script,
                replies.stream().map(reply -> reply.withWords(other)).toList(),
                needs,
                danger,
                whoAnswered,
                completed,
                lastQuestion,
                callBack,
                optOut,
                told);
    }

    public boolean identityConfirmed() {
        return whoAnswered == WhoAnswered.THE_PERSON;
    }

    /** Whether the call ended in the middle by leaving it, rather than by a machine, a stranger, a wish or a danger. */
    public boolean brokeOff() {
        boolean theirs = whoAnswered == WhoAnswered.THE_PERSON || whoAnswered == WhoAnswered.UNKNOWN;
        return theirs && !completed && !optOut && danger.isEmpty() && !facts.containsKey("ended");
    }
}
