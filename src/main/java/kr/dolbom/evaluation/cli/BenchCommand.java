package kr.dolbom.evaluation.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kr.dolbom.answering.Answering;
import kr.dolbom.evaluation.GoldenQuestions;
import kr.dolbom.evaluation.drill.Asker;
import kr.dolbom.evaluation.speed.Bench;
import kr.dolbom.evaluation.speed.HttpDesk;
import kr.dolbom.evaluation.speed.MixedQuestions;
import kr.dolbom.governance.Masking;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./dolbom bench}: how fast a warm desk answers, within this process or over HTTP. */
@Component
@Command(name = "bench", mixinStandardHelpOptions = true, description = "답하는 속도를 잽니다 (몸을 푼 뒤)")
class BenchCommand implements Callable<Integer> {

    private final Answering answering;
    private final Masking masking;
    private final Rules rules;
    private final InstantSource clock;
    private final Path packs;

    @Option(names = "--threads", paramLabel = "수", description = "함께 묻는 수 (기본: 처리기 수)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--count", paramLabel = "수", description = "물을 질문 수 (기본 3000)")
    private int count = 3000;

    @Option(names = "--warm-up", paramLabel = "수", description = "재기 전에 물을 질문 수 (기본 3000)")
    private int warmUp = 3000;

    @Option(names = "--seconds", paramLabel = "초", description = "재는 시간의 한도 (기본 60)")
    private int seconds = 60;

    @Option(names = "--url", paramLabel = "주소", description = "이 컴퓨터에서 열려 있는 데스크에 HTTP로 묻습니다. 질문은 그 데스크의 기록에 남습니다")
    private @Nullable URI url;

    @Spec
    private @Nullable CommandSpec spec;

    BenchCommand(
            Answering answering,
            Masking masking,
            Rules rules,
            InstantSource clock,
            @Value("${dolbom.packs}") Path packs) {
        this.answering = answering;
        this.masking = masking;
        this.rules = rules;
        this.clock = clock;
        this.packs = packs;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<String> questions = MixedQuestions.of(GoldenQuestions.of(packs), rules);
        if (url == null) return measure(questions, new Asker(answering, masking, AsOf.today(clock))::ask);
        try (HttpDesk desk = new HttpDesk(url)) {
            return measure(questions, desk);
        }
    }

    private int measure(List<String> questions, Consumer<String> desk) throws InterruptedException {
        Bench bench = new Bench(questions, desk);
        Duration longest = Duration.ofSeconds(seconds);
        bench.run(threads, warmUp, longest);
        print(bench.run(threads, count, longest));
        return 0;
    }

    private void print(Bench.Speed speed) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.printf(
                "답 %,d건 · 함께 %d명 · 절반은 %.1f ms, 99%%는 %.1f ms 안에 · 초당 %.0f건%n",
                speed.answers(), speed.threads(), speed.p50Millis(), speed.p99Millis(), speed.perSecond());
        if (url == null) out.printf("그 가운데 처리기 시간은 답 하나에 %.1f ms%n", speed.cpuMillis());
        out.flush();
    }
}
