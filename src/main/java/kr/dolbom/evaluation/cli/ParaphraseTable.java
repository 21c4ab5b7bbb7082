package kr.dolbom.evaluation.cli;

import java.io.PrintWriter;
import java.util.List;
import kr.dolbom.evaluation.drill.Change;
import kr.dolbom.evaluation.drill.ParaphraseDrill.Asked;
import kr.dolbom.evaluation.drill.Settled;

/** How many rewritten questions kept their account, per kind of change. */
final class ParaphraseTable {

    private ParaphraseTable() {}

    static int print(List<Asked> asked, boolean misses, PrintWriter out) {
        out.printf("%-20s %8s %8s %8s %8s %8s%n", "바꾼 것", "질문", "그대로", "다른 과목", "되물음", "답 없음");
        for (Change change : Change.values()) {
            row(
                    change.label(),
                    asked.stream().filter(one -> one.change() == change).toList(),
                    out);
        }
        row("모두", asked, out);
        if (misses) {
            asked.stream()
                    .filter(one -> !one.isKept())
                    .forEach(one -> out.printf(
                            "%s | %s → %s | %s → %s%n",
                            one.change().label(), one.plain(), one.changed(), one.wanted(), one.settled()));
        }
        out.flush();
        return 0;
    }

    private static void row(String name, List<Asked> asked, PrintWriter out) {
        double kept = asked.stream().filter(Asked::isKept).count();
        out.printf(
                "%-20s %8d %7.1f%% %8d %8d %8d%n",
                name,
                asked.size(),
                asked.isEmpty() ? 0 : 100 * kept / asked.size(),
                asked.stream()
                        .filter(one -> one.settled() instanceof Settled.On && !one.isKept())
                        .count(),
                count(asked, Settled.AskedBack.class),
                count(asked, Settled.Silent.class) + count(asked, Settled.WithoutAccount.class));
    }

    private static long count(List<Asked> asked, Class<? extends Settled> kind) {
        return asked.stream().filter(one -> kind.isInstance(one.settled())).count();
    }
}
