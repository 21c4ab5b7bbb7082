package kr.dolbom.evaluation.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Predicate;
import kr.dolbom.evaluation.AsOfCheck.Result;

/** How often the words of the day were cited. */
final class AsOfTable {

    private AsOfTable() {}

    static int print(List<Result> results, boolean misses, PrintWriter out) {
        if (results.isEmpty()) {
            out.println("서고에 판이 둘 이상인 법령이 없습니다. 법령의 연혁을 먼저 가져와 주세요 (./dolbom import).");
            return 1;
        }
        out.printf("%-30s %8s %8s %8s %8s %8s%n", "", "질문", "조문 제시", "그날 문구", "그날 판", "모두 맞음");
        row("순서대로 시행된 판", results, result -> !result.crossing(), out);
        row("시행 순서가 엇갈린 판 (참고)", results, Result::crossing, out);
        if (misses) {
            results.stream()
                    .filter(result -> !result.crossing() && !result.isRight())
                    .forEach(result -> out.println(result.question() + "  " + result));
        }
        out.flush();
        return 0;
    }

    private static void row(String name, List<Result> results, Predicate<Result> group, PrintWriter out) {
        List<Result> some = results.stream().filter(group).toList();
        out.printf(
                "%-30s %8d %7.1f%% %7.1f%% %7.1f%% %7.1f%%%n",
                name,
                some.size(),
                share(some, Result::cited),
                share(some, Result::words),
                share(some, Result::version),
                share(some, Result::isRight));
    }

    private static double share(List<Result> results, Predicate<Result> holds) {
        return results.isEmpty() ? 0 : 100.0 * results.stream().filter(holds).count() / results.size();
    }
}
