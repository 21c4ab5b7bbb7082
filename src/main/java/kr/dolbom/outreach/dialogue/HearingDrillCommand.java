package kr.dolbom.outreach.dialogue;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.dolbom.kernel.Drill;
import kr.dolbom.kernel.Pack;
import kr.dolbom.outreach.dialogue.HearingTrial.Tried;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./dolbom drill hearing}: how many dangers a call misses, and how many answers it reads right. */
@Component
@Command(
        name = "hearing",
        mixinStandardHelpOptions = true,
        description = "초기상담 전화가 위험한 말을 놓치지 않는지, 대답을 옳게 읽는지 잽니다. 파일이 없으면 꾸러미의 말을 다섯으로 나누어," + " 나머지 넷으로 익힌 귀로 잽니다")
class HearingDrillCommand implements Callable<Integer>, Drill {

    private final Scripts scripts;
    private final Path packs;

    @Parameters(arity = "0..*", paramLabel = "파일", description = "잴 말(TSV: 질문·말·뜻 또는 뜻·말); 말은 출력하지 않고 수만 셉니다")
    private List<Path> files = List.of();

    @Option(names = "--script", paramLabel = "이름", description = "대본의 이름 (기본 first-counselling)")
    private String name = "first-counselling";

    @Spec
    private @Nullable CommandSpec spec;

    HearingDrillCommand(Scripts scripts, @Value("${dolbom.packs}") Path packs) {
        this.scripts = scripts;
        this.packs = packs;
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Optional<Script> script = scripts.find(name);
        script.ifPresentOrElse(
                one -> measure(one, out),
                () -> out.println("그런 대본이 없습니다: " + name + ". packs 폴더에서 script가 있는 꾸러미의 이름을 적어 주세요."));
        out.flush();
        return script.isPresent() ? 0 : 2;
    }

    private void measure(Script script, PrintWriter out) {
        List<Utterance> said = files.isEmpty()
                ? kept()
                : files.stream().flatMap(file -> Utterance.in(file).stream()).toList();
        print("낱말 목록만", HearingTrial.ofListsAlone(script).all(said), out);
        print(
                "둘째 귀까지",
                files.isEmpty()
                        ? HearingTrial.byFolds(script, said)
                        : HearingTrial.of(script).all(said),
                out);
    }

    private List<Utterance> kept() {
        return Pack.allIn(packs).stream()
                .filter(pack -> pack.name().equals(name))
                .flatMap(pack -> Utterance.allOf(pack).stream())
                .toList();
    }

    private static void print(String how, List<Tried> tried, PrintWriter out) {
        out.println(how);
        new HearingFigures(tried).lines().forEach(out::println);
    }
}
