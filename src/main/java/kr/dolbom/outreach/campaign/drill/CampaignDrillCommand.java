package kr.dolbom.outreach.campaign.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kr.dolbom.desk.drill.Room;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Drill;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.campaign.Campaign;
import kr.dolbom.outreach.campaign.CampaignState;
import kr.dolbom.outreach.campaign.Campaigns;
import kr.dolbom.outreach.campaign.TargetState;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./dolbom drill campaign}: many households, two nodes, kills; is every household dealt with once and at its time? */
@Component
@Command(
        name = "campaign",
        mixinStandardHelpOptions = true,
        description = "두 서버를 죽여 가며 모의 회선으로 명단에 걸고, 겹치거나 시간을 어긴 전화가 있는지 봅니다 (따로 만든 자료 폴더에서)")
class CampaignDrillCommand implements Callable<Integer>, Drill {

    private static final Actor LEADER = new Actor(Optional.of("훈련"), List.of(), Set.of(Role.SUPERVISOR));
    private static final int SPEED = 2_400;

    private final Campaigns campaigns;
    private final RowCheck check;
    private final Path data;

    @Option(names = "--households", paramLabel = "수", description = "가구 수 (기본 60000)")
    private int households = 60_000;

    @Option(names = "--lines", paramLabel = "수", description = "회선 수 (기본 200)")
    private int lines = 200;

    @Option(names = "--kills", paramLabel = "수", description = "서버를 죽이는 횟수 (기본 5)")
    private int kills = 5;

    @Option(names = "--seed", paramLabel = "수", description = "우연의 씨앗")
    private long seed = System.nanoTime();

    @Mixin
    private Room room = new Room();

    CampaignDrillCommand(Campaigns campaigns, RowCheck check, @Value("${dolbom.data}") Path data) {
        this.campaigns = campaigns;
        this.check = check;
        this.data = data;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return room.open(this::drill);
    }

    private int drill(Consumer<String> tell) throws IOException, InterruptedException {
        Path log = Files.createDirectories(data.toAbsolutePath().resolve("line"));
        Campaign campaign = campaigns.prepare(LEADER, "훈련", DrilledList.plan(lines), DrilledList.of(households, seed));
        campaigns.move(LEADER, campaign.id(), CampaignState.Move.START);
        tell.accept("가구 %,d · 회선 %d · 하루가 %d초인 시계로 합니다.".formatted(households, lines, 86_400 / SPEED));
        long begun = System.nanoTime();
        String clock = Instant.now() + "," + Instant.parse("2026-03-08T22:00:00Z") + "," + SPEED;
        Map<Long, Instant> killed = new CampaignDrill(data.toAbsolutePath(), settings(clock, log), seed, tell)
                .run(households, kills, new Progress(check, campaign.id(), households, tell));
        long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        return judge(tell, campaign, killed, log, clock, seconds);
    }

    private int judge(
            Consumer<String> tell, Campaign campaign, Map<Long, Instant> killed, Path log, String clock, long seconds)
            throws IOException {
        List<LineCheck.Seen> calls = LineCheck.read(log, killed);
        LineCheck.Result line =
                new LineCheck(new VirtualClock(clock), DrilledList.spans()).check(calls, check.unknown(campaign.id()));
        RowCheck.Result rows = check.check(campaign.id(), DrilledList.SPACING.perHousehold(), calls);
        tell.accept(report(line, rows, killed.size(), seconds));
        return line.good(lines, Duration.ofMinutes(DrilledList.SPACING.gapMinutes()))
                        && rows.good(households)
                        && killed.size() == kills
                ? 0
                : 1;
    }

    private String report(LineCheck.Result line, RowCheck.Result rows, int killed, long seconds) {
        StringBuilder states = new StringBuilder();
        rows.states()
                .forEach((state, count) -> states.append(
                        " · %s %,d".formatted(TargetState.valueOf(state).korean(), count)));
        return """
                가구 %,d · 전화 %,d통 · kill -9 %d번 · %,d초 (1초에 %,d통)
                한 번씩 끝난 가구 %,d / %,d%s
                한 가구에 동시에 건 전화 %d · 한 번호에 동시에 건 전화 %d · 같은 전화를 두 번 건 일 %d
                시간 밖에 건 전화 %d · 끝난 뒤에 건 전화 %d · 정한 횟수를 넘긴 가구 %d
                동시에 건 전화의 가장 많은 수 %d (회선 %d) · 남아 있는 회선 점유 %d
                같은 가구에 다시 걸기까지 가장 짧은 사이 %d분 (규칙 %d분)
                죽은 서버의 전화 %,d통(회선이 본 것 %,d통) · 걸기 직전에 거둔 전화 %,d통 · 줄과 회선이 어긋난 전화 %d
                끝만 있고 말이 없거나 말만 있는 통화 %d
                감사 기록 %s · 씨앗 %d""".formatted(
                        rows.targets(),
                        line.calls(),
                        killed,
                        seconds,
                        line.calls() / Math.max(1, seconds),
                        rows.endedOnce(),
                        households,
                        states,
                        line.atOnce(),
                        line.numbersAtOnce(),
                        line.twice(),
                        line.outside(),
                        line.afterTheEnd(),
                        rows.overTried(),
                        line.peak(),
                        lines,
                        rows.held(),
                        line.nearest().toMinutes(),
                        DrilledList.SPACING.gapMinutes(),
                        rows.unknown(),
                        line.cut(),
                        rows.withdrawn(),
                        rows.unmatched(),
                        rows.wordless(),
                        rows.trail() ? "이어져 있음" : "끊어짐",
                        seed);
    }

    private Map<String, String> settings(String clock, Path log) {
        return Map.of(
                "dolbom.drill.clock", clock,
                "dolbom.drill.line", log.toString(),
                "dolbom.dialling.lines", Integer.toString(lines),
                "dolbom.dialling.per-second", "1000",
                "dolbom.dialling.lease", "4s",
                "dolbom.dialling.round", "20ms",
                "logging.level.kr.dolbom", "WARN");
    }
}
