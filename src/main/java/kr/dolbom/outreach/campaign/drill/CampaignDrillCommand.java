package kr.dolbom.outreach.campaign.drill;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import kr.dolbom.desk.drill.OwnRoom;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Drill;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.campaign.CallingHours;
import kr.dolbom.outreach.campaign.Campaign;
import kr.dolbom.outreach.campaign.CampaignState;
import kr.dolbom.outreach.campaign.Campaigns;
import kr.dolbom.outreach.campaign.Plan;
import kr.dolbom.outreach.campaign.Spacing;
import kr.dolbom.outreach.campaign.TargetState;
import kr.dolbom.outreach.campaign.list.Listed;
import kr.dolbom.outreach.texting.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./dolbom drill campaign}: many households, two nodes, kills; is every household dealt with once and at its time? */
@Component
@Command(
        name = "campaign",
        mixinStandardHelpOptions = true,
        description = "두 서버를 죽여 가며 모의 회선으로 명단에 걸고, 겹치거나 시간을 어긴 전화가 있는지 봅니다 (따로 만든 자료 폴더에서)")
class CampaignDrillCommand implements Callable<Integer>, Drill {

    private static final Actor LEADER = new Actor(Optional.of("훈련"), List.of(), Set.of(Role.SUPERVISOR));
    private static final int SPEED = 1_200;
    private static final CallingHours HOURS = new CallingHours(
            EnumSet.allOf(DayOfWeek.class),
            LocalTime.of(1, 0),
            LocalTime.of(23, 0),
            LocalTime.of(12, 0),
            LocalTime.of(13, 0));
    private static final Spacing SPACING = new Spacing(3, 5, 3, 15, 15, 0);

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

    @Option(names = "--inside", hidden = true)
    private boolean inside;

    @Spec
    private @Nullable CommandSpec spec;

    CampaignDrillCommand(Campaigns campaigns, RowCheck check, @Value("${dolbom.data}") Path data) {
        this.campaigns = campaigns;
        this.check = check;
        this.data = data;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!inside)
            return OwnRoom.run(
                    "campaign", "--households=" + households, "--lines=" + lines, "--kills=" + kills, "--seed=" + seed);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Path log = Files.createDirectories(data.toAbsolutePath().resolve("line"));
        Campaign campaign = campaigns.prepare(LEADER, "훈련", plan(), list());
        campaigns.move(LEADER, campaign.id(), CampaignState.Move.START);
        print(out, "가구 %,d · 회선 %d · 하루가 %d초인 시계로 합니다.".formatted(households, lines, 86_400 / SPEED));
        long begun = System.nanoTime();
        String clock = Instant.now() + "," + Instant.parse("2026-03-08T22:00:00Z") + "," + SPEED;
        Map<Long, Instant> killed = new CampaignDrill(
                        data.toAbsolutePath(), settings(clock, log), seed, line -> print(out, line))
                .run(households, kills, () -> check.ended(campaign.id()));
        long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        return judge(out, campaign, killed, log, clock, seconds);
    }

    private int judge(
            PrintWriter out, Campaign campaign, Map<Long, Instant> killed, Path log, String clock, long seconds)
            throws IOException {
        List<LineCheck.Seen> calls = LineCheck.read(log, killed);
        LineCheck.Result line =
                new LineCheck(new VirtualClock(clock), spans()).check(calls, check.unknown(campaign.id()));
        RowCheck.Result rows = check.check(campaign.id(), SPACING.perHousehold(), calls);
        print(out, report(line, rows, killed.size(), seconds));
        return line.good(lines, Duration.ofMinutes(SPACING.gapMinutes())) && rows.good(households) ? 0 : 1;
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
                        SPACING.gapMinutes(),
                        rows.unknown(),
                        line.cut(),
                        rows.withdrawn(),
                        rows.unmatched(),
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

    private Plan plan() {
        return new Plan(
                "훈련",
                "훈련",
                "훈련동 주민센터",
                "훈련 담당자",
                "02-0000-0000",
                HOURS,
                SPACING,
                lines,
                15 * 60,
                "first-counselling",
                false,
                "",
                "");
    }

    private static List<LocalTime[]> spans() {
        return List.of(
                new LocalTime[] {HOURS.from(), HOURS.lunchFrom()}, new LocalTime[] {HOURS.lunchTo(), HOURS.to()});
    }

    /** One to three numbers each; one household in fifty shares a number with another, as families do. */
    private List<Listed> list() {
        Random random = new Random(seed);
        List<Listed> list = new ArrayList<>();
        for (int i = 0; i < households; i++) {
            List<PhoneNumber> numbers = new ArrayList<>();
            for (int j = 0; j <= random.nextInt(3); j++) numbers.add(number(3 * i + j));
            if (i > 0 && i % 50 == 0) numbers.add(number(3 * (i - 1)));
            list.add(
                    new Listed(i + 2, "훈련 " + i, 1950, "훈련로 " + i, numbers, List.of("단전"), 0, 24, "ko", "", List.of()));
        }
        return list;
    }

    private static PhoneNumber number(int i) {
        return new PhoneNumber("010%08d".formatted(i));
    }

    private static void print(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
