package kr.dolbom.governance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.dolbom.governance.AuditCheck;
import kr.dolbom.governance.AuditCheck.Break;
import kr.dolbom.governance.audit.AuditClass;
import kr.dolbom.governance.audit.AuditFiles;
import kr.dolbom.governance.audit.AuditQuery;
import kr.dolbom.governance.audit.AuditReading;
import kr.dolbom.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./dolbom audit verify | export}: is the record of what was done still whole, and what does it say? */
@Component
@Command(name = "audit", mixinStandardHelpOptions = true, description = "감사 기록을 다룹니다")
class AuditCommand implements Callable<Integer> {

    private final AuditReading reading;

    @Spec
    CommandSpec spec = CommandSpec.create();

    AuditCommand(AuditReading reading) {
        this.reading = reading;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }

    @Command(name = "verify", mixinStandardHelpOptions = true, description = "감사 기록의 연결을 처음부터 끝까지 검증합니다")
    int verify() {
        AuditCheck check = reading.verify(Actor.LIBRARIAN);
        spec.commandLine().getOut().println(text(check));
        spec.commandLine().getOut().flush();
        return check.whole() ? 0 : 1;
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "감사 기록을 한 줄에 하나씩 JSON(OCSF)으로 내보냅니다. 내보낸 것도 기록에 남습니다")
    int export(
            @Option(names = "--from", paramLabel = "날짜", description = "이날부터") @Nullable LocalDate from,
            @Option(names = "--to", paramLabel = "날짜", description = "이날까지") @Nullable LocalDate until,
            @Option(
                            names = "--class",
                            paramLabel = "종류",
                            description =
                                    "sign_in, account, rights, setting, refusal, personal_data, records, library, consultation")
                    @Nullable
                    String kind,
            @Option(names = "--out", paramLabel = "파일", description = "쓸 파일 (없으면 화면)") @Nullable Path file)
            throws IOException {
        AuditQuery query = new AuditQuery(
                Optional.ofNullable(kind).map(this::kind),
                "",
                "",
                "",
                List.of(),
                Optional.ofNullable(from),
                Optional.ofNullable(until));
        if (file == null) {
            PrintWriter out = spec.commandLine().getOut();
            reading.export(Actor.LIBRARIAN, query, AuditFiles.jsonLines(out));
            out.flush();
            return 0;
        }
        try (Writer out = Files.newBufferedWriter(file)) {
            reading.export(Actor.LIBRARIAN, query, AuditFiles.jsonLines(out));
        }
        return 0;
    }

    private AuditClass kind(String word) {
        return AuditClass.named(word)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "모르는 종류입니다: " + word));
    }

    private static String text(AuditCheck check) {
        return switch (check.broken()) {
            case Break.None() -> "감사 기록 %,d건이 모두 이어져 있습니다.%n마지막 해시: %s".formatted(check.entries(), check.head());
            case Break.Changed(long number) ->
                "감사 기록이 바뀌었습니다. %,d건 가운데 %,d번 기록의 내용이 원래와 다릅니다.%n관리자에게 알리고 백업과 비교해 주세요."
                        .formatted(check.entries(), number);
            case Break.MissingBefore(long number) ->
                "감사 기록이 빠졌습니다. %,d번 기록의 앞이 비어 있습니다(남은 기록 %,d건).%n관리자에게 알리고 백업과 비교해 주세요."
                        .formatted(number, check.entries());
            case Break.End(long expected, long found) ->
                "감사 기록의 끝이 맞지 않습니다. %,d건이어야 하는데 %,d건이 있습니다.%n관리자에게 알리고 백업과 비교해 주세요.".formatted(expected, found);
        };
    }
}
