package kr.dolbom.evaluation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import kr.dolbom.answering.AnsweringSettings;
import kr.dolbom.evaluation.AccuracyReport;
import kr.dolbom.evaluation.AsOfCheck;
import kr.dolbom.evaluation.Case;
import kr.dolbom.evaluation.CurveSvg;
import kr.dolbom.evaluation.Evaluation;
import kr.dolbom.evaluation.GoldenQuestions;
import kr.dolbom.evaluation.Half;
import kr.dolbom.evaluation.Judged;
import kr.dolbom.evaluation.RankingTraining;
import kr.dolbom.evaluation.RiskCurve;
import kr.dolbom.evaluation.Tally;
import kr.dolbom.evaluation.drill.Drills;
import kr.dolbom.evaluation.drill.ParaphraseDrill;
import kr.dolbom.kernel.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./dolbom eval FILE…}: how often the desk finds the page, is right, is wrong, and is silent. */
@Component
@Command(name = "eval", mixinStandardHelpOptions = true, description = "질문 모음으로 정확도를 잽니다")
class EvalCommand implements Callable<Integer> {

    private final Evaluation evaluation;
    private final RankingTraining ranking;
    private final AsOfCheck check;
    private final Drills drills;
    private final AnsweringSettings settings;
    private final InstantSource clock;
    private final Path packs;

    @Parameters(arity = "0..*", paramLabel = "파일", description = "질문 파일(JSONL); 없으면 지식 꾸러미의 질문")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "표 대신 JSON으로 출력")
    private boolean json;

    @Option(names = "--as-of", paramLabel = "날짜", description = "이 날짜를 기준으로 답함")
    private @Nullable LocalDate asOf;

    @Option(names = "--half", paramLabel = "odd|even", description = "번호가 홀수(또는 짝수)인 질문만: 한쪽은 다듬을 때, 한쪽은 잴 때 씁니다")
    private String half = "";

    @Option(names = "--folds", paramLabel = "수", description = "찾기의 순위를 나머지로 다시 구해 가며 재므로, 배운 질문으로 재지 않음")
    private int folds;

    @Option(names = "--as-of-check", description = "법령의 모든 판에서 질문을 만들어, 그날 시행되던 조문을 대는지 잽니다")
    private boolean asOfCheck;

    @Option(names = "--most", paramLabel = "수", description = "--as-of-check에서 물을 질문 수 (기본 4000)")
    private int most = 4000;

    @Option(names = "--paraphrase", description = "꾸러미의 항목을 오타·띄어쓰기·조사로 바꿔 물어, 같은 과목이 나오는지 잽니다")
    private boolean paraphrase;

    @Option(names = "--items", paramLabel = "수", description = "--paraphrase에서 고를 항목 수 (기본 300)")
    private int items = 300;

    @Option(names = "--seed", paramLabel = "수", description = "--paraphrase에서 항목과 오타를 고르는 씨앗; 다듬을 때는 기본값이 아닌 것을 씁니다")
    private long seed = ParaphraseDrill.SEED;

    @Option(names = "--manipulations", description = "지시·인용·역할극·암호로 감싼 질문에도 답이 그대로인지 잽니다")
    private boolean manipulations;

    @Option(names = "--misses", description = "맞히지 못한 질문을 함께 출력")
    private boolean misses;

    @Option(names = "--curve", description = "문턱마다 답한 비율과 틀린 비율을 출력하고 SVG로 그림")
    private boolean curve;

    @Option(names = "--svg", paramLabel = "파일", description = "--curve의 그림을 쓸 파일")
    private Path svg = Path.of("risk-coverage.svg");

    @Option(names = "--report", paramLabel = "파일", description = "측정한 것을 문서(Markdown)로 씀")
    private @Nullable Path report;

    @Spec
    private @Nullable CommandSpec spec;

    EvalCommand(
            Evaluation evaluation,
            Drills drills,
            AnsweringSettings settings,
            AsOfCheck check,
            RankingTraining ranking,
            InstantSource clock,
            @Value("${dolbom.packs}") Path packs) {
        this.evaluation = evaluation;
        this.settings = settings;
        this.check = check;
        this.drills = drills;
        this.ranking = ranking;
        this.clock = clock;
        this.packs = packs;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        AsOf day = asOf == null ? AsOf.today(clock) : new AsOf(asOf);
        if (asOfCheck) return AsOfTable.print(check.run(most, day), misses, out);
        if (paraphrase) return ParaphraseTable.print(drills.paraphrases(items, day, seed), misses, out);
        if (manipulations)
            return ManipulationTable.print(drills.manipulations(GoldenQuestions.of(packs), day), misses, out);
        if (report != null) {
            Files.writeString(report, report(day));
            return 0;
        }
        if (files.isEmpty()) print(Path.of("packs"), evaluation.run(GoldenQuestions.of(packs), day, one -> {}), out);
        if (folds > 1) ranking.measure(files, day, folds).forEach(out::println);
        for (Path file : folds > 1 ? List.<Path>of() : files) {
            if (curve) {
                curve(file, evaluation.outspoken(file, day, chosenHalf()), out);
                continue;
            }
            print(file, evaluation.run(file, day, chosenHalf(), one -> {}), out);
        }
        out.flush();
        return 0;
    }

    private void print(Path file, List<Judged> judged, PrintWriter out) {
        if (json) out.println(json(file, judged));
        else table(file, judged, out);
    }

    private String report(AsOf day) {
        AccuracyReport report = new AccuracyReport(day.day(), settings.threshold());
        for (Path file : files) {
            List<Judged> judged = evaluation.run(file, day, chosenHalf(), one -> {});
            String name = file.getFileName().toString();
            if (judged.stream().allMatch(one -> one.verdict() == Judged.Verdict.NOT_JUDGED)) {
                report.addPlaces(name, judged);
                continue;
            }
            RiskCurve curve = new RiskCurve(evaluation.outspoken(file, day, chosenHalf()));
            report.addAnswers(name, judged, curve.points());
        }
        return report.text();
    }

    private void curve(Path file, List<Judged> outspoken, PrintWriter out) throws IOException {
        List<RiskCurve.Point> points = new RiskCurve(outspoken).points();
        out.printf(
                "%s%n%9s %9s %9s %9s %9s%n", file.getFileName(), "threshold", "answered", "right", "wrong", "declined");
        points.forEach(point -> out.printf(
                "%9.2f %8.1f%% %8.1f%% %8.1f%% %8.1f%%%n",
                point.threshold(),
                100 * point.answered(),
                100 * point.right(),
                100 * point.wrong(),
                100 * point.declined()));
        Files.writeString(svg, CurveSvg.of(points));
    }

    /** A misspelt half must not silently measure on everything. */
    private Predicate<Case> chosenHalf() {
        if (half.isEmpty()) return one -> true;
        return Half.of(half)
                        .orElseThrow(() -> new ParameterException(
                                java.util.Objects.requireNonNull(spec).commandLine(),
                                "--half에는 odd나 even을 적습니다: " + half))::has;
    }

    private void table(Path file, List<Judged> judged, PrintWriter out) {
        List<Tally> tallies = Tally.of(judged);
        out.println(file.getFileName());
        List<String> names = new ArrayList<>(tallies.getFirst().figures().keySet());
        out.printf(
                "%-22s %s%n",
                "",
                String.join(
                        " ", names.stream().map(name -> "%9.9s".formatted(name)).toList()));
        for (Tally tally : tallies) {
            out.printf("%-22s", tally.group());
            tally.figures().forEach((name, value) -> out.printf(" %9s", shown(name, value)));
            out.println();
        }
        if (misses) judged.stream().filter(EvalCommand::missed).forEach(one -> print(one, out));
    }

    private static boolean missed(Judged one) {
        if (one.verdict() == Judged.Verdict.NOT_JUDGED) return one.rank() != 1;
        return one.asked().wantsSilence() != (one.verdict() == Judged.Verdict.REFUSED)
                || (!one.asked().wantsSilence() && (one.verdict() != Judged.Verdict.RIGHT || one.rank() != 1));
    }

    private static void print(Judged one, PrintWriter out) {
        out.printf(
                "%n%s %s rank=%d confidence=%.2f [%s]%n  Q %s%n  wants %s %s %s%n  A %s%n",
                one.asked().id(),
                one.verdict(),
                one.rank(),
                one.confidence(),
                one.asked().kind(),
                one.asked().question(),
                one.asked().account(),
                one.asked().mustInclude(),
                one.asked().gold(),
                one.text().replace("\n", "\n    "));
    }

    private static String shown(String name, double value) {
        if (Double.isNaN(value)) return "-";
        if (name.equals("questions")) return "%.0f".formatted(value);
        if (name.endsWith("_ms")) return "%.1f".formatted(value);
        return name.equals("mrr") ? "%.3f".formatted(value) : "%.1f%%".formatted(100 * value);
    }

    private static String json(Path file, List<Judged> judged) {
        Map<String, Object> groups = new LinkedHashMap<>();
        Tally.of(judged).forEach(tally -> {
            Map<String, Double> figures = new LinkedHashMap<>(tally.figures());
            figures.values().removeIf(value -> value.isNaN());
            groups.put(tally.group(), figures);
        });
        return JsonMapper.builder().build().writeValueAsString(Map.of("file", file.toString(), "groups", groups));
    }
}
