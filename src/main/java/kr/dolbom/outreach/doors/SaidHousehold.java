package kr.dolbom.outreach.doors;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kr.dolbom.outreach.campaign.dialling.CallKeeper;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.campaign.dialling.CallReport;
import kr.dolbom.outreach.dialogue.Danger;
import kr.dolbom.outreach.dialogue.Dialogue;
import kr.dolbom.outreach.dialogue.Heard;
import kr.dolbom.outreach.dialogue.Household;
import kr.dolbom.outreach.dialogue.Scripts;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.recording.Tapes;
import kr.dolbom.outreach.talk.Alarm;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A household of the drill that says one thing wherever something can be said: as its own name and address, in answer to
 * every question of the script, in the sound of the call, in its answer to a text, and as somebody no text went to.
 */
@Component
@ConditionalOnProperty("dolbom.drill.said")
class SaidHousehold {

    static final String SCRIPT = "first-counselling";
    private static final int QUESTIONS = 6;

    private final Scripts scripts;
    private final List<CallKeeper> keepers;
    private final Alarm alarm;
    private final Tapes tapes;
    private final SaidByText texts;
    private final TransactionTemplate together;
    private final AtomicInteger calls = new AtomicInteger();

    SaidHousehold(
            Scripts scripts,
            List<CallKeeper> keepers,
            Alarm alarm,
            Tapes tapes,
            SaidByText texts,
            PlatformTransactionManager transactions) {
        this.scripts = scripts;
        this.keepers = keepers;
        this.alarm = alarm;
        this.tapes = tapes;
        this.texts = texts;
        this.together = new TransactionTemplate(transactions);
    }

    void says(String words) {
        CallOrder order = order(words);
        texts.says(order, words);
        texts.strangerSays(order, words);
        SaidSound.on(tapes.begin(order), words);
        alarm.raise(order, Danger.HUNGER, words);
        CallReport report = call(order, words);
        together.executeWithoutResult(transaction -> keepers.forEach(keeper -> keeper.keep(order, report)));
    }

    private CallOrder order(String words) {
        String number = "010%08d".formatted(20_000_000 + calls.incrementAndGet());
        Household household =
                new Household(words, 1958, words, List.of("단전"), "행복동 행정복지센터", "담당자", "02-120-1234", "ko");
        return new CallOrder(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "", number, household, SCRIPT);
    }

    private CallReport call(CallOrder order, String words) {
        Dialogue dialogue = new Dialogue(scripts.find(SCRIPT).orElseThrow(), order.household());
        dialogue.begin();
        Duration at = Duration.ofSeconds(10);
        for (String answer : answers(words)) at = hear(dialogue, answer, at);
        return new CallReport(Ending.answered(), Optional.of(dialogue.record()), at);
    }

    /** Recognised, and then the same words to every question. */
    static List<String> answers(String words) {
        return Stream.concat(
                        Stream.of("네 맞아요", "네"), Stream.generate(() -> words).limit(QUESTIONS))
                .toList();
    }

    private static Duration hear(Dialogue dialogue, String words, Duration at) {
        dialogue.hear(new Heard.Words(words, 0.9, at, at.plusSeconds(3)));
        return at.plusSeconds(10);
    }
}
