package kr.dolbom.answering.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import kr.dolbom.answering.internal.Training;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./dolbom train}: learns the ranker's and the confidence's weights again from the packs. */
@Component
@Command(name = "train", mixinStandardHelpOptions = true, description = "순위와 확신도의 가중치를 지식 꾸러미에서 다시 구합니다")
class TrainCommand implements Callable<Integer> {

    private static final long SEED = 20261122;

    private final Rules rules;
    private final KoreanText korean;
    private final InstantSource clock;

    @Option(names = "--foreign", paramLabel = "파일", description = "답하면 안 되는 질문(JSONL, question 또는 query)")
    private List<Path> foreign = List.of();

    @Option(names = "--out", paramLabel = "파일", description = "가중치를 쓸 파일")
    private Path out = Path.of("src/main/resources/answering/ranker.properties");

    @Spec
    private @Nullable CommandSpec spec;

    TrainCommand(Rules rules, KoreanText korean, InstantSource clock) {
        this.rules = rules;
        this.korean = korean;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Training.Learned learned = new Training(rules, korean, AsOf.today(clock)).learn(questions(), SEED);
        List<String> lines = new ArrayList<>();
        lines.add("# Learned by `./dolbom train` from the packs' asks, each left out of the index in its turn.");
        lines.add("# Folds are dealt by row; the figures below are of rows not trained on. Seed " + SEED + ".");
        learned.figures().forEach((name, value) -> lines.add("# %s: %.4f".formatted(name, value)));
        learned.weights().forEach((name, value) -> lines.add(String.format(Locale.ROOT, "%s=%.4f", name, value)));
        Files.write(out, lines);
        PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
        lines.forEach(console::println);
        console.flush();
        return 0;
    }

    private List<String> questions() throws IOException {
        List<String> questions = new ArrayList<>();
        JsonMapper json = JsonMapper.builder().build();
        for (Path file : foreign) {
            for (String line : Files.readAllLines(file)) {
                JsonNode row = json.readTree(line);
                questions.add(row.path(row.has("query") ? "query" : "question").asString());
            }
        }
        return questions;
    }
}
