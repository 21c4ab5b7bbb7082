package kr.dolbom.outreach.dialogue;

import java.util.List;
import java.util.Optional;

/**
 * One thing the script asks.
 *
 * @param ask what is said; the first prompts may introduce, the last one asks
 * @param again how it is asked the second time; the same when empty
 * @param needOn which answer means that help is needed
 * @param amount whether a sum or number in the answer is worth keeping
 * @param mentions words by which somebody has spoken of it before being asked
 * @param grave whether it is asked however many questions have been asked already
 * @param danger what a yes tells of: the call is handed to a person at once
 */
record Question(
        String id,
        Kind kind,
        Optional<Domain> domain,
        List<String> ask,
        List<String> again,
        Answers answers,
        Reading needOn,
        When when,
        boolean amount,
        Phrases mentions,
        boolean grave,
        Optional<Danger> danger) {

    /** What an answer is for. */
    enum Kind {
        IDENTITY,
        NEED,
        CALL_BACK,
        TIME
    }

    Question {
        ask = List.copyOf(ask);
        again = List.copyOf(again);
    }

    /** The answer that tells such a need. */
    Reading reading(Need need) {
        if (need == Need.YES) return needOn;
        if (need == Need.NO) return needOn == Reading.YES ? Reading.NO : Reading.YES;
        return Reading.UNSURE;
    }

    Need need(Reading reading) {
        if (reading == needOn) return Need.YES;
        return reading == Reading.YES || reading == Reading.NO ? Need.NO : Need.UNSURE;
    }
}
