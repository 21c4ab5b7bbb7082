package kr.dolbom.outreach.talk;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import kr.dolbom.inference.Sound;
import kr.dolbom.inference.Transcriber;
import kr.dolbom.inference.Transcript;
import kr.dolbom.kernel.Problem;
import kr.dolbom.outreach.dialogue.Heard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes words of what a citizen said on one call. */
final class Understanding {

    private static final Logger LOG = LoggerFactory.getLogger(Understanding.class);

    private final UUID attempt;
    private final Optional<Transcriber> transcriber;
    private Optional<Early> begunEarly = Optional.empty();
    private String lastWords = "";

    Understanding(UUID attempt, Optional<Transcriber> transcriber) {
        this.attempt = attempt;
        this.transcriber = transcriber;
    }

    private record Early(Duration to, CompletableFuture<Transcript> transcript) {}

    /**
     * The engine begins in the pause that may end the answer; when the citizen speaks on, it was in vain.
     *
     * @param foreseeing gets the words as soon as they are there
     */
    void begin(Noticed.Spoke soFar, String asked, Consumer<Heard.Words> foreseeing) {
        begunEarly = Optional.of(new Early(
                soFar.to(),
                CompletableFuture.supplyAsync(
                        () -> {
                            Transcript heard = transcript(soFar.sound(), asked);
                            if (!heard.text().isBlank()) foreseeing.accept(words(heard, soFar));
                            return heard;
                        },
                        Thread::startVirtualThread)));
    }

    Heard understand(Noticed.Spoke spoke, String asked) {
        Transcript heard = begunEarly
                .filter(early -> early.to().equals(spoke.to()))
                .map(early -> early.transcript().join())
                .orElseGet(() -> transcript(spoke.sound(), asked));
        begunEarly = Optional.empty();
        if (heard.text().isBlank()) return new Heard.Garbled(spoke.from(), spoke.to());
        lastWords = heard.text();
        return words(heard, spoke);
    }

    private static Heard.Words words(Transcript heard, Noticed.Spoke spoke) {
        return new Heard.Words(heard.text(), heard.confidence(), spoke.from(), spoke.to());
    }

    /** What was understood last. */
    String lastWords() {
        return lastWords;
    }

    /** Where no engine answers, what was said is asked again, by keys. */
    private Transcript transcript(Sound sound, String asked) {
        try {
            return transcriber.map(engine -> engine.transcribe(sound, asked)).orElse(Transcript.NOTHING);
        } catch (Problem away) {
            LOG.warn("no transcript for attempt {}: {}", attempt, away.code());
            return Transcript.NOTHING;
        }
    }
}
