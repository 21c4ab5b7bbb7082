package kr.dolbom.evaluation.cli;

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
import java.util.stream.Stream;
import kr.dolbom.answering.Training;
import kr.dolbom.evaluation.DrillLessons;
import kr.dolbom.evaluation.Evaluation;
import kr.dolbom.evaluation.NameLessons;
import kr.dolbom.evaluation.RankingTraining;
import kr.dolbom.kernel.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./dolbom train FILE…}: learns the ranker's and the confidence's weights again. */
@Component
@Command(name = "train", mixinStandardHelpOptions = true, description = "순위와 확신도의 가중치를 다시 구합니다")
class TrainCommand implements Callable<Integer> {

    private static final long SEED = 20261122;

    private final Training training;
    private final RankingTraining ranking;
    private final NameLessons names;
    private final InstantSource clock;
    private final Path packs;

    @Parameters(arity = "0..*", paramLabel = "파일", description = "답이 알려진 질문(JSONL); --claims는 꾸러미에서 읽음")
    private List<Path> files = List.of();

    @Option(names = "--retrieval", description = "답의 순위 대신 찾기의 순위를 다시 구함")
    private boolean retrieval;

    @Option(names = "--claims", description = "모든 꾸러미의 연습 질문에서, 어느 분야의 답이 맞는지의 가중치를 다시 구함")
    private boolean claims;

    @Option(names = "--items", paramLabel = "수", description = "이름만으로 묻는 질문을 만들 꾸러미 항목 수 (기본 300)")
    private int items = 300;

    @Option(names = "--out", paramLabel = "파일", description = "가중치를 쓸 파일")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    TrainCommand(
            Training training,
            RankingTraining ranking,
            NameLessons names,
            InstantSource clock,
            @Value("${dolbom.packs}") Path packs) {
        this.packs = packs;
        this.training = training;
        this.ranking = ranking;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        List<String> lines = retrieval ? ranking.learn(files, AsOf.today(clock)) : claims ? claims() : answers();
        Files.write(out(), lines);
        PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
        lines.stream().filter(line -> !line.startsWith("word.")).forEach(console::println);
        console.flush();
        return 0;
    }

    private Path out() {
        if (out != null) return out;
        String file = claims ? "answering/claims.properties" : "answering/ranker.properties";
        return Path.of("src/main/resources", retrieval ? "knowledge/ranking.properties" : file);
    }

    private List<String> answers() {
        List<Training.Lesson> lessons = Stream.concat(
                        files.stream().flatMap(file -> Evaluation.lessons(file).stream()),
                        names.drawn(items, AsOf.today(clock), SEED).stream())
                .toList();
        Training.Learned learned = training.learn(lessons, AsOf.today(clock), SEED);
        List<String> lines = new ArrayList<>();
        lines.add("# Learned by `./dolbom train` from "
                + files.stream().map(Path::getFileName).toList() + " and " + items + " names of items, seed " + SEED
                + ".");
        lines.addAll(written(learned));
        return lines;
    }

    private List<String> claims() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Learned by `./dolbom train --claims` from the drills of all packs.");
        lines.addAll(written(training.learnClaims(DrillLessons.in(packs), AsOf.today(clock))));
        return lines;
    }

    private static List<String> written(Training.Learned learned) {
        List<String> lines = new ArrayList<>();
        lines.add("# Five folds dealt by answering page; the figures are of folds not trained on.");
        learned.figures().forEach((name, value) -> lines.add("# %s: %.4f".formatted(name, value)));
        learned.weights().forEach((name, value) -> lines.add(String.format(Locale.ROOT, "%s=%.4f", name, value)));
        return lines;
    }
}
