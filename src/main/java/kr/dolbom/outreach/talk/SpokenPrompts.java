package kr.dolbom.outreach.talk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.dolbom.inference.Engines;
import kr.dolbom.inference.Sound;
import kr.dolbom.inference.Speaker;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.dialogue.Dialogue;
import kr.dolbom.outreach.dialogue.Household;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.sound.Frame;
import kr.dolbom.outreach.speaking.SpokenKorean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Texts as sound: as the office has recorded them, else as they were rendered before, else as the engine says them now.
 * Works sentence by sentence, so that only those with a household's own words in them are rendered for one call.
 */
@Component
public class SpokenPrompts {

    private static final Logger LOG = LoggerFactory.getLogger(SpokenPrompts.class);
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+");
    private static final int GAP = Frame.RATE / 5;
    private static final int IN_MEMORY = 2_000;

    private final Optional<Speaker> speaker;
    private final RecordedPrompts recorded;
    private final PromptStore kept;
    private final TalkSettings settings;
    private final Cache<String, Sound> memory =
            Caffeine.newBuilder().maximumSize(IN_MEMORY).build();

    SpokenPrompts(Engines engines, RecordedPrompts recorded, PromptStore kept, TalkSettings settings) {
        this.speaker = engines.speaker();
        this.recorded = recorded;
        this.kept = kept;
        this.settings = settings;
    }

    /** The same recordings and the same store, said by other engines. */
    public SpokenPrompts by(Engines others) {
        return new SpokenPrompts(others, recorded, kept, settings);
    }

    /** All of them, one after the other. */
    public Sound sound(List<String> prompts) {
        List<short[]> parts = new ArrayList<>();
        for (String prompt : prompts) sentences(prompt).forEach(part -> parts.add(part.samples()));
        return joined(parts);
    }

    /** Renders what is not there yet, several at a time; what fails now is tried again when it is to be said. */
    public void prepare(List<String> prompts) {
        List<Problem> notNow = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService renderers = Executors.newVirtualThreadPerTaskExecutor()) {
            prompts.forEach(prompt -> renderers.execute(() -> trouble(prompt).ifPresent(notNow::add)));
        }
        if (!notNow.isEmpty())
            LOG.warn(
                    "{} of {} prompts are not rendered ahead: {}",
                    notNow.size(),
                    prompts.size(),
                    notNow.getFirst().code());
    }

    private Optional<Problem> trouble(String prompt) {
        try {
            sentences(prompt);
            return Optional.empty();
        } catch (Problem notNow) {
            return Optional.of(notNow);
        }
    }

    /**
     * Whether a campaign with this script can speak at all.
     *
     * @throws Problem PROMPT_UNSPEAKABLE naming a sentence that is neither recorded nor can be rendered
     */
    public void require(Script script, Household household) {
        if (speaker.isPresent()) return;
        List<String> missing = Stream.concat(
                        script.fixedPrompts().stream(),
                        Stream.concat(
                                Stream.of(settings.notReached()),
                                new Dialogue(script, household).begin().prompts().stream()))
                .flatMap(prompt -> recorded.find(prompt).isPresent() ? Stream.empty() : split(prompt))
                .filter(sentence -> recorded.find(sentence).isEmpty())
                .distinct()
                .toList();
        if (missing.isEmpty()) return;
        String more = missing.size() == 1 ? "" : " 외 %d개".formatted(missing.size() - 1);
        throw new Problem(Code.PROMPT_UNSPEAKABLE, missing.getFirst(), more, recorded.folder());
    }

    private List<Sound> sentences(String prompt) {
        return recorded.find(prompt)
                .map(List::of)
                .orElseGet(() -> split(prompt).map(this::sentence).toList());
    }

    private Sound sentence(String sentence) {
        return recorded.find(sentence).orElseGet(() -> memory.get(sentence, this::rendered));
    }

    private Sound rendered(String sentence) {
        Speaker engine =
                speaker.orElseThrow(() -> new Problem(Code.PROMPT_UNSPEAKABLE, sentence, "", recorded.folder()));
        String spoken = SpokenKorean.of(sentence);
        String signature = engine.signature(settings.voice()) + "\n" + spoken;
        return kept.find(signature).orElseGet(() -> kept.keep(signature, engine.speak(spoken, settings.voice())));
    }

    static Stream<String> split(String prompt) {
        return Arrays.stream(SENTENCE_END.split(prompt.strip())).filter(sentence -> !sentence.isBlank());
    }

    private static Sound joined(List<short[]> parts) {
        short[] all =
                new short[parts.stream().mapToInt(part -> part.length + GAP).sum()];
        int at = 0;
        for (short[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length + GAP;
        }
        return new Sound(all);
    }
}
