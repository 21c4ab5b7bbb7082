package kr.dolbom.knowledge.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.knowledge.Comparison;
import kr.dolbom.knowledge.Comparison.Change;
import kr.dolbom.knowledge.Comparison.Line;
import kr.dolbom.knowledge.Comparison.Stretch;
import kr.dolbom.knowledge.Library;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./dolbom diff DOCUMENT --from DATE --to DATE}: 신구조문 대비. */
@Component
@Command(name = "diff", description = "두 날짜의 조문을 나란히 견줍니다 (신구조문 대비).", mixinStandardHelpOptions = true)
class DiffCommand implements Callable<Integer> {

    private final Library library;
    private final InstantSource clock;

    @Parameters(paramLabel = "문서", description = "법령 이름이나 문서 이름 (영유아보육법, childcare-accounting-manual-2025)")
    private String document = "";

    @Option(names = "--from", required = true, paramLabel = "날짜", description = "앞선 날짜 (2024-01-01)")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", paramLabel = "날짜", description = "나중 날짜 (없으면 오늘)")
    private @Nullable LocalDate to;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DiffCommand(Library library, InstantSource clock) {
        this.library = library;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        AsOf later = to == null ? AsOf.today(clock) : new AsOf(to);
        Comparison comparison = library.compare(document, new AsOf(from), later);
        out.printf(
                "%s: %s → %s, 달라진 곳 %d%n",
                comparison.document().title(),
                comparison.from(),
                comparison.to(),
                comparison.changes().size());
        comparison.changes().forEach(change -> print(change, out));
        out.flush();
        return 0;
    }

    private static void print(Change change, PrintWriter out) {
        out.printf("%n■ %s [%s] %s부터%n", change.heading(), kind(change), change.since());
        for (Line line : change.lines()) {
            if (line.isSame()) continue;
            if (!line.before().isEmpty()) out.println("  구 | " + marked(line.before()));
            if (!line.after().isEmpty()) out.println("  신 | " + marked(line.after()));
        }
    }

    private static String kind(Change change) {
        return switch (change.kind()) {
            case AMENDED -> "개정";
            case ADDED -> "신설";
            case DELETED -> "삭제";
        };
    }

    private static String marked(List<Stretch> stretches) {
        return stretches.stream()
                .map(stretch ->
                        stretch.changed() && !stretch.text().isBlank() ? "【" + stretch.text() + "】" : stretch.text())
                .collect(Collectors.joining());
    }
}
