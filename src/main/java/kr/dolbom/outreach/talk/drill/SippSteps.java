package kr.dolbom.outreach.talk.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import kr.dolbom.outreach.dialogue.Dialogue;
import kr.dolbom.outreach.dialogue.Household;
import kr.dolbom.outreach.dialogue.Move;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.sound.Companding;
import kr.dolbom.outreach.sound.Frame;

/**
 * What somebody who hangs up in mid-question does, as sipp wants it: it cannot listen, so it waits as long as each prompt
 * takes, which is known beforehand, answers, and hangs up while the last one runs.
 */
final class SippSteps {

    private static final int HELLO = 1_200;
    /** Later than the prompt ends for certain, and long before one would wait no longer. */
    private static final int MARGIN = 1_500;

    private static final int INTO_THE_LAST = 2_500;

    private final Path folder;
    private final ToIntFunction<List<String>> lengths;
    private final int pause;
    private final StringBuilder steps = new StringBuilder();

    /**
     * @param lengths how many milliseconds prompts take
     * @param pause after words, until they count as an answer
     */
    SippSteps(Path folder, ToIntFunction<List<String>> lengths, int pause) {
        this.folder = folder;
        this.lengths = lengths;
        this.pause = pause;
    }

    String of(Script script, Household household, Person person) throws IOException {
        Dialogue dialogue = new Dialogue(script, household);
        Reactions reactions = new Reactions(person);
        Move move = dialogue.begin();
        pause(HELLO);
        while (move instanceof Move.Ask ask && reactions.to(OnPaper.spoken(ask)) instanceof Reaction.Say say) {
            pause(lengths.applyAsInt(ask.prompts()) + MARGIN);
            says(say.words());
            move = dialogue.hear(OnPaper.words(say.words()));
        }
        pause(INTO_THE_LAST);
        return steps.toString();
    }

    private static int millis(short[] sound) {
        return sound.length * 1_000 / Frame.RATE;
    }

    private void says(String words) throws IOException {
        short[] sound = TextInSound.say(words);
        Path file = Files.write(Files.createTempFile(folder, "says", ".al"), Companding.A_LAW.encode(sound));
        steps.append("  <nop><action><exec rtp_stream=\"%s,1,8\"/></action></nop>\n".formatted(file));
        pause(millis(sound) + pause);
    }

    private void pause(int millis) {
        steps.append("  <pause milliseconds=\"%d\"/>\n".formatted(millis));
    }
}
