package kr.dolbom.outreach.line.drill;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.sip.SipException;
import kr.dolbom.desk.drill.OwnRoom;
import kr.dolbom.kernel.Drill;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.dialogue.Scripts;
import kr.dolbom.outreach.recording.Recordings;
import kr.dolbom.outreach.talk.SpokenPrompts;
import kr.dolbom.outreach.talk.TalkSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./dolbom drill calls}: can this machine hold so many calls with sound and dialogue at once? */
@Component
@Command(
        name = "calls",
        mixinStandardHelpOptions = true,
        description = "이 컴퓨터에서 많은 통화를 한꺼번에 걸어 소리와 대화가 제때 오가는지 잽니다 (이 컴퓨터 안에서만)")
class CallsDrillCommand implements Callable<Integer>, Drill {

    private static final String SCRIPT = "first-counselling";

    private final Scripts scripts;
    private final SpokenPrompts prompts;
    private final Recordings recordings;
    private final TalkSettings settings;

    @Option(names = "--calls", paramLabel = "수", description = "동시에 거는 통화 수 (기본 500)")
    private int calls = 500;

    @Option(names = "--per-second", paramLabel = "수", description = "1초에 거는 통화 수 (기본 100)")
    private int perSecond = 100;

    @Option(names = "--seconds", paramLabel = "초", description = "모두 연결된 뒤 통화하는 시간 (기본 60)")
    private int seconds = 60;

    @Option(names = "--port", paramLabel = "번호", description = "신호를 주고받을 두 포트의 첫 번호 (기본 5060)")
    private int port = Ends.SIGNALS;

    @Option(names = "--inside", hidden = true)
    private boolean inside;

    @Spec
    private @Nullable CommandSpec spec;

    CallsDrillCommand(Scripts scripts, SpokenPrompts prompts, Recordings recordings, TalkSettings settings) {
        this.scripts = scripts;
        this.prompts = prompts;
        this.recordings = recordings;
        this.settings = settings;
    }

    @Override
    public Integer call() throws SipException, IOException, InterruptedException {
        if (!inside)
            return OwnRoom.asHere(
                    "calls", "--calls=" + calls, "--per-second=" + perSecond, "--seconds=" + seconds, "--port=" + port);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Script script = scripts.find(SCRIPT).orElseThrow();
        out.println("통화 %d건을 걸어 %d초 동안 대본대로 말을 주고받습니다…".formatted(calls, seconds));
        out.flush();
        CallsReport report = new CallsDrill(
                        calls, perSecond, Duration.ofSeconds(seconds), script, prompts, recordings, settings)
                .run(port, port + 1);
        report.lines().forEach(out::println);
        out.println(report.isPassed() ? "모두 기준에 맞습니다." : "기준에 어긋난 것이 있습니다.");
        out.flush();
        return report.isPassed() ? 0 : 1;
    }
}
