package kr.dolbom.outreach.talk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.dolbom.governance.Masking;
import kr.dolbom.inference.Reader;
import kr.dolbom.inference.ReadingTask;
import kr.dolbom.kernel.Problem;
import kr.dolbom.outreach.dialogue.AnswerReader;
import kr.dolbom.outreach.dialogue.Danger;
import kr.dolbom.outreach.dialogue.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * A model reads answers. What goes to it is the script's question and the answer with personal data taken out, and
 * nothing of who said it; whatever comes back but a filled form is no answer, and the call goes on by the rules.
 */
final class ReadByModel implements AnswerReader {

    private static final Logger LOG = LoggerFactory.getLogger(ReadByModel.class);
    private static final ReadingTask TASK =
            new ReadingTask("answer", resource("reading-answers.txt"), resource("reading-answers.schema.json"));
    private static final Set<Reading> READINGS = Set.of(Reading.YES, Reading.NO, Reading.UNSURE);

    private final Reader model;
    private final Masking masking;
    private final AtomicBoolean away = new AtomicBoolean();

    ReadByModel(Reader model, Masking masking) {
        this.model = model;
        this.masking = masking;
    }

    @Override
    public Optional<Proposal> read(String asked, String words) {
        try {
            JsonNode form = model.read(TASK, masking.mask("질문: " + asked + "\n대답: " + words));
            if (away.compareAndSet(true, false)) LOG.info("a model reads answers again");
            return proposal(form);
        } catch (RuntimeException failure) {
            if (away.compareAndSet(false, true)) LOG.warn("the rules read answers alone: {}", reason(failure));
            return Optional.empty();
        }
    }

    private static Optional<Proposal> proposal(JsonNode form) {
        Optional<Danger> danger = named(form.path("danger"), Danger.values());
        return named(form.path("reading"), Reading.values())
                .filter(READINGS::contains)
                .filter(reading -> form.path("words").isString())
                .map(reading -> new Proposal(reading, danger, form.path("words").asString()));
    }

    private static <E extends Enum<E>> Optional<E> named(JsonNode name, E[] all) {
        String written = name.asString("").toUpperCase(Locale.ROOT);
        return Arrays.stream(all).filter(one -> one.name().equals(written)).findFirst();
    }

    private static String reason(RuntimeException failure) {
        return failure instanceof Problem problem
                ? problem.code().name()
                : failure.getClass().getSimpleName();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ReadByModel.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
