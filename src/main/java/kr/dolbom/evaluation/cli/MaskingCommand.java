package kr.dolbom.evaluation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import kr.dolbom.evaluation.masking.FalseAlarms;
import kr.dolbom.evaluation.masking.MaskingDrill;
import kr.dolbom.kernel.Drill;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./dolbom drill masking}: does anything personal get past the masks, and do they hide what is not personal? */
@Component
@Command(
        name = "masking",
        mixinStandardHelpOptions = true,
        description = "지어낸 개인정보를 모든 입구로 넣고, 남은 것이 있는지 데이터베이스·색인·기록·파일에서 찾습니다 (따로 마련한 자료 폴더에서)")
class MaskingCommand implements Callable<Integer>, Drill {

    private final MaskingDrill drill;
    private final FalseAlarms falseAlarms;

    @Option(names = "--count", paramLabel = "수", description = "넣을 개인정보 수 (기본 1000)")
    private int count = 1000;

    @Option(names = "--seed", paramLabel = "수", description = "같은 수는 같은 개인정보를 지어냅니다 (기본 5)")
    private long seed = 5;

    @Spec
    private @Nullable CommandSpec spec;

    MaskingCommand(MaskingDrill drill, FalseAlarms falseAlarms) {
        this.drill = drill;
        this.falseAlarms = falseAlarms;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        MaskingDrill.Outcome outcome = drill.run(count, seed);
        out.printf("%-12s %6s %6s%n", "종류", "넣음", "남음");
        outcome.lines()
                .forEach(line -> out.printf("%-12s %6d %6d%n", line.kind().korean(), line.typed(), line.found()));
        out.printf("입구: %s%n", outcome.doors());
        out.printf(
                "찾아본 양: %,dMB (행, 색인, 출력 기록, 모든 파일, 나간 메일 %,d통, 내려받은 파일과 화면 %,d건, 모델이 읽은 대답 %,d개)%n",
                outcome.megabytes(), outcome.mails(), outcome.answers(), outcome.read());
        outcome.leaks().stream().limit(40).forEach(leak -> out.println("  " + leak));
        FalseAlarms.Count alarms = falseAlarms.inPacks();
        out.printf(
                "꾸러미의 글 %,d줄 가운데 가려진 줄: %d%n", alarms.lines(), alarms.changed().size());
        alarms.changed().stream().limit(40).forEach(line -> out.println("  " + line));
        out.printf(outcome.passed() ? "남은 것이 없습니다.%n" : "가리지 못한 것이 있습니다.%n");
        out.flush();
        return outcome.passed() ? 0 : 1;
    }
}
