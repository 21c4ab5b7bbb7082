package kr.dolbom.outreach.doors;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.dolbom.inference.Engines;
import kr.dolbom.inference.Sound;
import kr.dolbom.outreach.dialogue.AnswerReader;
import kr.dolbom.outreach.dialogue.Dialogue;
import kr.dolbom.outreach.dialogue.Heard;
import kr.dolbom.outreach.dialogue.Household;
import kr.dolbom.outreach.dialogue.Move;
import kr.dolbom.outreach.dialogue.Scripts;
import kr.dolbom.outreach.talk.SpokenPrompts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * A household of the drill whose answers the rules leave open: the engines of the configuration read them, say what follows
 * and get the question as hint. Its own name and address are plain, for the script says them aloud.
 */
@Component
@ConditionalOnProperty("dolbom.drill.said")
class SaidToEngines {

    private static final Household HOUSEHOLD =
            new Household("김행복", 1958, "행복로 12", List.of("단전"), "행복동 행정복지센터", "담당자", "02-120-1234", "ko");

    private final Scripts scripts;
    private final AnswerReader reader;
    private final SpokenPrompts prompts;
    private final Engines engines;

    SaidToEngines(Scripts scripts, AnswerReader reader, SpokenPrompts prompts, Engines engines) {
        this.scripts = scripts;
        this.reader = reader;
        this.prompts = prompts;
        this.engines = engines;
    }

    void says(String words) {
        Dialogue dialogue =
                new Dialogue(scripts.find(SaidHousehold.SCRIPT).orElseThrow(), HOUSEHOLD, Optional.empty(), reader);
        spoken(dialogue.begin());
        Duration at = Duration.ofSeconds(10);
        for (String answer : SaidHousehold.answers(words)) {
            spoken(dialogue.hear(new Heard.Words(answer, 0.9, at, at.plusSeconds(3))));
            at = at.plusSeconds(10);
        }
    }

    private void spoken(Move move) {
        if (move.prompts().isEmpty()) return;
        Sound sound = prompts.sound(move.prompts());
        engines.transcriber().ifPresent(engine -> engine.transcribe(sound, String.join(" ", move.prompts())));
    }
}
