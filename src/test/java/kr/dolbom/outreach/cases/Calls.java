package kr.dolbom.outreach.cases;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.campaign.dialling.CallReport;
import kr.dolbom.outreach.dialogue.AnswerReader;
import kr.dolbom.outreach.dialogue.Dialogue;
import kr.dolbom.outreach.dialogue.Heard;
import kr.dolbom.outreach.dialogue.Household;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.dialogue.Scripts;
import kr.dolbom.outreach.line.Ending;

/** Calls that were held by the shipped script. */
public final class Calls {

    public static final String NUMBER = "01012345678";

    private Calls() {}

    public static CallOrder order(String organisation, String name, String... signals) {
        Household household =
                new Household(name, 1958, "행복아파트 3동", List.of(signals), "행복동 행정복지센터", "김주무", "02-120-1234", "ko");
        return new CallOrder(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                organisation,
                NUMBER,
                household,
                "first-counselling");
    }

    /** The call that the order led to, in which these words were said after the identity was confirmed. */
    public static CallReport held(Scripts scripts, CallOrder order, String... words) {
        return held(scripts, AnswerReader.NONE, order, words);
    }

    /** The same with a model beside the rules. */
    public static CallReport held(Scripts scripts, AnswerReader reader, CallOrder order, String... words) {
        Dialogue dialogue =
                new Dialogue(scripts.find(order.script()).orElseThrow(), order.household(), Optional.empty(), reader);
        dialogue.begin();
        int second = 10;
        for (String one : List.of("네 맞아요", "네")) second = say(dialogue, one, second);
        for (String one : words) second = say(dialogue, one, second);
        Record record = dialogue.record();
        return new CallReport(Ending.answered(), Optional.of(record), Duration.ofSeconds(second));
    }

    private static int say(Dialogue dialogue, String words, int second) {
        dialogue.hear(new Heard.Words(words, 0.9, Duration.ofSeconds(second), Duration.ofSeconds(second + 3)));
        return second + 12;
    }
}
