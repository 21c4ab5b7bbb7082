package kr.dolbom.governance.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.dolbom.governance.rights.Retention;
import kr.dolbom.kernel.Actor;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./dolbom retention}: what was destroyed because its time was over, and how long what is kept. */
@Component
@Command(name = "retention", mixinStandardHelpOptions = true, description = "보관 기간과, 지난 기록을 지운 결과를 보여 줍니다")
class RetentionCommand implements Callable<Integer> {

    private static final int SHOWN = 14;

    private final Retention retention;

    @Option(names = "--run", description = "오늘 몫을 지금 지웁니다 (하루에 한 번)")
    private boolean run;

    @Spec
    CommandSpec spec = CommandSpec.create();

    RetentionCommand(Retention retention) {
        this.retention = retention;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        retention.days().forEach((kind, days) -> out.printf("%s: %,d일%n", kind.korean(), days));
        Optional<Retention.Report> today = run ? retention.runToday() : Optional.empty();
        if (run && today.isEmpty()) out.println("오늘 몫은 이미 지웠습니다.");
        List<Retention.Report> reports = retention.reports(Actor.LIBRARIAN, SHOWN);
        for (Retention.Report report : reports) print(report, out);
        if (reports.isEmpty()) out.println("아직 지운 적이 없습니다.");
        out.flush();
        boolean failed = reports.stream()
                .limit(1)
                .flatMap(one -> one.results().stream())
                .anyMatch(one -> !one.problem().isEmpty());
        return failed ? 1 : 0;
    }

    private static void print(Retention.Report report, PrintWriter out) {
        out.printf("%n%s%s%n", report.day(), report.finished().isEmpty() ? " (끝나지 않음)" : "");
        report.results()
                .forEach(result -> out.printf(
                        "  %-20s 지움 %,d  남겨 둠 %,d%s%n",
                        result.kind().korean(),
                        result.destroyed(),
                        result.kept(),
                        result.problem().isEmpty() ? "" : "  문제: " + result.problem()));
    }
}
