package kr.dolbom.governance.cli;

import java.util.concurrent.Callable;
import kr.dolbom.governance.AuditCheck;
import kr.dolbom.governance.AuditCheck.Break;
import kr.dolbom.governance.AuditTrail;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./dolbom audit verify}: is the record of what was done still whole? */
@Component
@Command(name = "audit", mixinStandardHelpOptions = true, description = "감사 기록을 다룹니다")
class AuditCommand implements Callable<Integer> {

    private final AuditTrail trail;

    @Spec
    CommandSpec spec = CommandSpec.create();

    AuditCommand(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }

    @Command(name = "verify", mixinStandardHelpOptions = true, description = "감사 기록의 연결을 처음부터 끝까지 검증합니다")
    int verify() {
        AuditCheck check = trail.verify();
        spec.commandLine().getOut().println(text(check));
        spec.commandLine().getOut().flush();
        return check.whole() ? 0 : 1;
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
