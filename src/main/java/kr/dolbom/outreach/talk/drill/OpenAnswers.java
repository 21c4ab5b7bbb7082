package kr.dolbom.outreach.talk.drill;

import java.util.Map;
import java.util.Optional;
import kr.dolbom.outreach.dialogue.AnswerReader.Proposal;
import kr.dolbom.outreach.dialogue.Reading;

/** Answers neither the rules nor the second ear understand, and what the stand-in for a model makes of them. */
final class OpenAnswers {

    static final String IN_A_FIGURE = "호박 뿌리 같은 셈이지요";
    static final String IN_A_RIDDLE = "물레방아 도는 셈이지요";

    private static final Proposal IN_DOUBT = new Proposal(Reading.UNSURE, Optional.empty(), "");
    /** The second goes by words nobody said, as models do; it is not to be believed. */
    private static final Map<String, Proposal> READ = Map.of(
            IN_A_FIGURE, new Proposal(Reading.YES, Optional.empty(), "호박 뿌리"),
            IN_A_RIDDLE, new Proposal(Reading.YES, Optional.empty(), "남편이 치매예요"));

    private OpenAnswers() {}

    /** To the stand-in nothing else is ever clear. */
    static Proposal read(String words) {
        return READ.getOrDefault(words, IN_DOUBT);
    }

    static boolean isOne(String words) {
        return READ.containsKey(words);
    }
}
