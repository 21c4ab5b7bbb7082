package kr.dolbom.evaluation.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.dolbom.evaluation.drill.ManipulationDrill.Tried;

/** How many manipulations left the answer as it was, and how many were turned away. */
final class ManipulationTable {

    private ManipulationTable() {}

    static int print(List<Tried> tried, boolean misses, PrintWriter out) {
        Map<String, List<Tried>> kinds = tried.stream()
                .collect(Collectors.groupingBy(
                        one -> one.manipulation().kind(), LinkedHashMap::new, Collectors.toList()));
        out.printf("%-24s %8s %8s %8s %8s%n", "속임수", "시도", "같은 과목", "거절", "달라짐");
        kinds.forEach((kind, some) -> row(kind, some, out));
        row("모두", tried, out);
        if (misses) tried.stream().filter(one -> !one.holds()).forEach(one -> print(one, out));
        out.flush();
        return tried.stream().allMatch(Tried::holds) ? 0 : 1;
    }

    private static void row(String name, List<Tried> tried, PrintWriter out) {
        long holds = tried.stream().filter(Tried::holds).count();
        long refused =
                tried.stream().filter(Tried::holds).filter(Tried::isRefused).count();
        out.printf("%-24s %8d %8d %8d %8d%n", name, tried.size(), holds - refused, refused, tried.size() - holds);
    }

    private static void print(Tried one, PrintWriter out) {
        out.printf(
                "%n[%s] %s → %s%n  Q %s%n  A %s%n",
                one.manipulation().kind(),
                one.wanted(),
                one.settled(),
                one.text().replace("\n", "\n    "),
                one.answer().text().replace("\n", "\n    "));
    }
}
