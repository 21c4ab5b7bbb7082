package kr.dolbom.outreach.talk.drill;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sip.SipException;
import kr.dolbom.desk.drill.OwnRoom;
import kr.dolbom.inference.Engines;
import kr.dolbom.inference.InferenceSettings;
import kr.dolbom.inference.InferenceSettings.Listening;
import kr.dolbom.inference.InferenceSettings.Speaking;
import kr.dolbom.inference.Key;
import kr.dolbom.inference.openai.OpenAiEngines;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Drill;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.recording.Recordings;
import kr.dolbom.outreach.talk.SpokenPrompts;
import kr.dolbom.outreach.talk.TalkSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./dolbom drill households}: forty households called over real SIP and RTP; is every outcome and word right? */
@Component
@Command(
        name = "households",
        mixinStandardHelpOptions = true,
        description = "마흔 가구에 실제 SIP와 RTP로 전화해 결과와 요약이 한 마디도 틀리지 않는지 봅니다 (따로 만든 자료 폴더에서)")
class HouseholdsDrillCommand implements Callable<Integer>, Drill {

    private static final Actor COUNSELLOR = new Actor(Optional.of("마흔 가구 시험"), List.of(), Set.of(Role.COUNSELLOR));
    private static final long LONGEST_REPLY = 1_100;
    private static final long LONGEST_STOP = 300;

    private final Path packs;
    private final SpokenPrompts prompts;
    private final Recordings recordings;
    private final TalkSettings settings;

    @Option(names = "--pause", paramLabel = "밀리초", description = "말이 끝났다고 보는 쉼 (기본 700)")
    private int pause = 700;

    @Option(names = "--between", paramLabel = "밀리초", description = "통화를 거는 간격 (기본 800)")
    private int between = 800;

    @Option(names = "--inside", hidden = true)
    private boolean inside;

    @Spec
    private @Nullable CommandSpec spec;

    HouseholdsDrillCommand(
            @Value("${dolbom.packs}") Path packs, SpokenPrompts prompts, Recordings recordings, TalkSettings settings) {
        this.packs = packs;
        this.prompts = prompts;
        this.recordings = recordings;
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SipException {
        if (!inside) return OwnRoom.run("households", "--pause=" + pause, "--between=" + between);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Script script = new PausedScript(packs).ending(Duration.ofMillis(pause));
        try (StandInEngines standIns = new StandInEngines(Duration.ofMillis(80), Duration.ofMillis(200))) {
            Engines engines = engines(standIns.url());
            HouseholdsDrill drill = new HouseholdsDrill(
                    script, engines, prompts.by(engines), recordings, settings, line -> print(out, line));
            return judge(out, script, drill, drill.run(Duration.ofMillis(between)));
        }
    }

    private int judge(PrintWriter out, Script script, HouseholdsDrill drill, List<HouseholdsDrill.Called> called)
            throws InterruptedException {
        HouseholdsCheck check =
                new HouseholdsCheck(script, attempt -> recordings.hear(COUNSELLOR, attempt), drill.alarms());
        // The last piece of a recording is written a moment after its call has ended.
        Thread.sleep(1_000);
        int right = 0;
        for (HouseholdsDrill.Called one : called) {
            List<String> wrong = check.wrong(one);
            if (wrong.isEmpty()) right++;
            print(
                    out,
                    (wrong.isEmpty() ? "맞음  " : "틀림  ") + one.citizen().person().who());
            wrong.forEach(what -> print(out, "      " + what));
        }
        return figures(out, drill.watch(), right, called.size());
    }

    private int figures(PrintWriter out, Stopwatch watch, int right, int all) {
        long reply = Stopwatch.quantile(watch.replies(), 0.95);
        long stop = Stopwatch.quantile(watch.stops(), 0.95);
        print(
                out,
                "마흔 가구 가운데 %d/%d 맞음 · 말끝에서 대답까지 %d번, 절반 %d ms, 95%% %d ms (쉼 %d ms 포함) · 말을 자르면 멈추기까지 %d번, 95%% %d ms"
                        .formatted(
                                right,
                                all,
                                watch.replies().size(),
                                Stopwatch.quantile(watch.replies(), 0.5),
                                reply,
                                pause,
                                watch.stops().size(),
                                stop));
        return right == all && reply <= LONGEST_REPLY && stop <= LONGEST_STOP ? 0 : 1;
    }

    private static Engines engines(String url) {
        return OpenAiEngines.engines(new InferenceSettings(
                new Listening(url, new Key(""), "stand-in", "ko", Duration.ofSeconds(6), 16, 0.8),
                new Speaking(url, new Key(""), "stand-in", "stand-in", Duration.ofSeconds(30), 16, 24_000)));
    }

    private static void print(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
