package kr.dolbom.desk.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kr.dolbom.desk.Ask;
import kr.dolbom.desk.Channel;
import kr.dolbom.desk.Consultations;
import kr.dolbom.desk.ExchangeJson;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** A file of questions in, a file of answers out, a line for a line; an answer is written when it is committed. */
@Component
class Batch {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Consultations consultations;

    Batch(Consultations consultations) {
        this.consultations = consultations;
    }

    int run(Path questions, Optional<Path> answers, AsOf day, String place, PrintWriter screen) {
        if (!Files.isRegularFile(questions)) throw new Problem(Code.FILE_NOT_FOUND, questions);
        long total = count(questions);
        try (Writer out = answers.isPresent() ? writer(answers.get()) : screen;
                BufferedReader in = reader(questions)) {
            Progress progress = new Progress(total);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isBlank()) continue;
                BatchLine answer = answer(line, day, place);
                write(out, answer, answers.orElse(Path.of("-")));
                progress.step(answer.outcome().equals(BatchLine.ERROR));
            }
            progress.end();
            return 0;
        } catch (IOException unreadable) {
            throw new Problem(Code.FILE_UNREADABLE, unreadable, questions);
        }
    }

    private BatchLine answer(String line, AsOf day, String place) {
        JsonNode id = JsonNodeFactory.instance.nullNode();
        try {
            JsonNode asked = JSON.readTree(line);
            id = asked.path("id").isMissingNode() ? id : asked.path("id");
            if (!(asked.path("question") instanceof StringNode question)) throw new Problem(Code.QUESTION_EMPTY);
            return BatchLine.of(
                    id,
                    ExchangeJson.of(consultations.ask(new Ask(
                            Optional.empty(),
                            question.asString(),
                            Ask.day(asked.path("asOf").asString(""), day),
                            Ask.place(asked.path("place").asString(place)),
                            Channel.COMMAND_LINE))));
        } catch (JacksonException broken) {
            return BatchLine.error(id, new Problem(Code.REQUEST_UNREADABLE, broken).text());
        } catch (Problem problem) {
            return BatchLine.error(id, problem.text());
        }
    }

    private static void write(Writer out, BatchLine answer, Path file) {
        try {
            out.write(JSON.writeValueAsString(answer) + "\n");
            out.flush();
        } catch (IOException failure) {
            boolean full = String.valueOf(failure.getMessage()).contains("No space left");
            throw full ? new Problem(Code.DISK_FULL, failure) : new Problem(Code.FILE_UNWRITABLE, failure, file);
        }
    }

    private static long count(Path questions) {
        try (BufferedReader in = reader(questions)) {
            return in.lines().filter(line -> !line.isBlank()).count();
        } catch (IOException unreadable) {
            throw new Problem(Code.FILE_UNREADABLE, unreadable, questions);
        }
    }

    /** Bytes that are no UTF-8 become a sign for "unreadable" instead of ending the whole file. */
    private static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    private static Writer writer(Path file) {
        try {
            return Files.newBufferedWriter(file);
        } catch (IOException failure) {
            throw new Problem(Code.FILE_UNWRITABLE, failure, file);
        }
    }
}
