package kr.dolbom.outreach.talk.drill;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javax.sip.SipException;
import kr.dolbom.desk.drill.OwnRoom;
import kr.dolbom.desk.drill.Staff;
import kr.dolbom.inference.Engines;
import kr.dolbom.inference.InferenceSettings;
import kr.dolbom.inference.InferenceSettings.Listening;
import kr.dolbom.inference.InferenceSettings.Reading;
import kr.dolbom.inference.InferenceSettings.Speaking;
import kr.dolbom.inference.Key;
import kr.dolbom.inference.openai.OpenAiEngines;
import kr.dolbom.kernel.Drill;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.talk.SpokenPrompts;
import kr.dolbom.outreach.talk.drill.HouseholdsCheck.Against;
import kr.dolbom.outreach.texting.drill.Centre;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./dolbom drill households}: forty households, from the list to the officer's pages; is every outcome and word right? */
@Component
@Command(
        name = "households",
        mixinStandardHelpOptions = true,
        description = "마흔 가구의 명단을 올려 문자를 보내고 실제 SIP와 RTP로 전화해, 담당자의 화면까지 한 마디도 틀리지 않는지 봅니다" + " (따로 만든 자료 폴더에서)")
class HouseholdsDrillCommand implements Callable<Integer>, Drill {

    private static final long LONGEST_REPLY = 1_100;
    private static final long LONGEST_STOP = 300;
    private static final int NETWORK_PORT = 26_060;
    private static final int SOUND_PORT = 27_100;

    private final Path packs;
    private final Path data;
    private final HouseholdRows rows;
    private final HouseholdsCheck check;
    private final Staff staff;
    private final SpokenPrompts prompts;
    private final ObjectProvider<Hands> hands;
    private final Stopwatch watch = new Stopwatch();

    @Option(names = "--pause", paramLabel = "밀리초", description = "말이 끝났다고 보는 쉼 (기본 700)")
    private int pause = 700;

    @Option(names = "--lines", paramLabel = "수", description = "동시에 거는 전화 (기본 20)")
    private int lines = 20;

    @Option(names = "--peers", description = "전화를 받는 쪽을 sipp와 baresip, 그 앞의 교환기를 Kamailio로 합니다")
    private boolean peers;

    @Option(names = "--keep", paramLabel = "폴더", description = "자료를 이 폴더에 남겨, 뒤에 화면으로 볼 수 있게 합니다")
    private @Nullable Path keep;

    @Option(names = "--only", paramLabel = "이름", split = ",", description = "이 사람들에게만 겁니다 (쉼표로 나눠 적습니다)")
    private List<String> only = List.of();

    @Option(names = "--kept", hidden = true)
    private boolean kept;

    @Option(names = "--inside", hidden = true)
    private boolean inside;

    @Spec
    private @Nullable CommandSpec spec;

    HouseholdsDrillCommand(
            @Value("${dolbom.packs}") Path packs,
            @Value("${dolbom.data}") Path data,
            HouseholdRows rows,
            HouseholdsCheck check,
            Staff staff,
            SpokenPrompts prompts,
            ObjectProvider<Hands> hands) {
        this.packs = packs;
        this.data = data.toAbsolutePath();
        this.rows = rows;
        this.check = check;
        this.staff = staff;
        this.prompts = prompts;
        this.hands = hands;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SipException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (!Centre.isInstalled()) {
            print(out, "모의 문자 센터(npm의 smpp)가 없습니다. 저장소를 받은 폴더에서 ./dolbom build를 한 뒤 다시 해 주세요.");
            return 2;
        }
        if (peers && !Peers.missing().isEmpty()) {
            print(out, String.join(", ", Peers.missing()) + "이(가) 없습니다. ./dolbom test --telephony가 설치해 줍니다.");
            return 2;
        }
        return inside ? inside(out) : ownRoom();
    }

    private int ownRoom() throws IOException, InterruptedException {
        String[] options = {
            "--pause=" + pause,
            "--lines=" + lines,
            "--peers=" + peers,
            "--only=" + String.join(",", only),
            "--kept=" + (keep != null)
        };
        if (keep == null) return OwnRoom.run("households", Hands::turnedBack, options);
        Path room = Files.createDirectories(keep).toAbsolutePath();
        return OwnRoom.runIn(room, "households", Hands.turnedBack(room), options);
    }

    private int inside(PrintWriter out) throws IOException, InterruptedException, SipException {
        Path paused = PausedScript.packs(packs, data, Duration.ofMillis(pause));
        Staff.Hired officer = staff.hire("officer", "이주무", Role.SUPERVISOR);
        List<Home> homes = Home.all().stream().filter(this::isWanted).toList();
        Script script = PausedScript.in(paused);
        HouseholdsDrill drill = new HouseholdsDrill(rows, staff, officer, hands.getObject(), line -> print(out, line));
        try (StandInEngines engines = new StandInEngines(Duration.ofMillis(80), Duration.ofMillis(200));
                Centre centre = Centre.open();
                Network network = network(homes, script, engines)) {
            int result = drill.run(
                    data,
                    HouseholdsDrill.settings(paused, data.resolve("hands"), engines, centre, network, lines),
                    homes,
                    (desk, campaign) -> judge(out, campaign, homes, new Against(script, network, desk, engines), centre));
            if (kept) howToLook(out, officer);
            return result;
        }
    }

    private void howToLook(PrintWriter out, Staff.Hired officer) {
        print(out, """
                남긴 자료를 화면으로 보려면: ./dolbom --data %s serve
                아이디 %s · 비밀번호 %s · 인증 앱에 넣을 열쇠 %s""".formatted(
                        data,
                        officer.login(),
                        officer.password(),
                        new Base32().encodeToString(officer.secret()).replace("=", "")));
    }

    private boolean isWanted(Home home) {
        return only.stream().allMatch(String::isEmpty)
                || only.contains(home.person().who());
    }

    private Network network(List<Home> homes, Script script, StandInEngines engines)
            throws IOException, InterruptedException, SipException {
        if (peers) {
            SpokenPrompts spoken = prompts.by(engines(engines.url()));
            ToIntFunction<List<String>> lengths =
                    said -> (int) spoken.sound(said).length().toMillis();
            return new Peers(data, homes, folder -> new SippSteps(folder, lengths, pause), script, watch);
        }
        Map<String, Person> people = homes.stream().collect(Collectors.toMap(Home::number, Home::person));
        return new Telephones(NETWORK_PORT, SOUND_PORT, people, watch);
    }

    private int judge(PrintWriter out, UUID campaign, List<Home> homes, Against against, Centre centre)
            throws IOException, InterruptedException {
        List<String> lists = new ListsCheck(homes).wrong(campaign, against.desk(), centre);
        lists.forEach(what -> print(out, "틀림  " + what));
        int right = 0;
        for (Home home : homes) {
            List<String> wrong = check.wrong(campaign, home, against);
            if (wrong.isEmpty()) right++;
            print(out, (wrong.isEmpty() ? "맞음  " : "틀림  ") + home.person().who());
            wrong.forEach(what -> print(out, "      " + what));
        }
        boolean good = figures(out, right, homes.size());
        return good && lists.isEmpty() ? 0 : 1;
    }

    private boolean figures(PrintWriter out, int right, int all) {
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
        return right == all && reply <= LONGEST_REPLY && stop <= LONGEST_STOP;
    }

    private static Engines engines(String url) {
        return OpenAiEngines.engines(new InferenceSettings(
                new Listening(url, new Key(""), "stand-in", "ko", Duration.ofSeconds(6), 16, 0.8),
                new Speaking(url, new Key(""), "tts-1", "alloy", Duration.ofSeconds(30), 16, 24_000),
                new Reading(url, new Key(""), "stand-in", Duration.ofMillis(400), 16, Duration.ofMinutes(1))));
    }

    private static void print(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
