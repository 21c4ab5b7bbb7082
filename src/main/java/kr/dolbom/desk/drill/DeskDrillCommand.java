package kr.dolbom.desk.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kr.dolbom.kernel.Drill;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./dolbom drill desk}: many counsellors, two nodes, kills; is each hand-over answered once? */
@Component
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        description = "두 서버를 죽여 가며 상담이 한 번씩만, 차례대로 답해지는지 봅니다 (따로 만든 자료 폴더에서)")
class DeskDrillCommand implements Callable<Integer>, Drill {

    private final Staff staff;
    private final DeskCheck check;
    private final Path data;

    @Option(names = "--counsellors", paramLabel = "수", description = "상담원 수 (기본 50)")
    private int counsellors = 50;

    @Option(names = "--hand-overs", paramLabel = "수", description = "상담 수 (기본 500)")
    private int handOvers = 500;

    @Option(names = "--kills", paramLabel = "수", description = "서버를 죽이는 횟수 (기본 5)")
    private int kills = 5;

    @Option(names = "--seed", paramLabel = "수", description = "우연의 씨앗")
    private long seed = System.nanoTime();

    @Mixin
    private Room room = new Room();

    DeskDrillCommand(Staff staff, DeskCheck check, @Value("${dolbom.data}") Path data) {
        this.staff = staff;
        this.check = check;
        this.data = data;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return room.open(this::drill);
    }

    private int drill(Consumer<String> tell) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        DeskDrill.Seen seen =
                new DeskDrill(data.toAbsolutePath(), staff, seed, tell).run(counsellors, handOvers, kills);
        DeskCheck.Result result = check.check(seen.answered());
        tell.accept(report(seen, result, (System.nanoTime() - begun) / 1_000_000_000));
        return result.good(handOvers, seen.answered().size()) && seen.answered().size() == handOvers ? 0 : 1;
    }

    private String report(DeskDrill.Seen seen, DeskCheck.Result result, long seconds) {
        return """
                상담 %,d건 · 상담원 %d명 · kill -9 %d번 · 끊긴 요청 %,d건 · 늦게 맡으려던 사람 %,d명 · %,d초
                한 번만 답변됨 %,d / %,d
                한 사람씩만 맡고 차례가 맞음 %,d / %,d
                보냈다고 들은 답변이 그대로 있음 %,d / %,d
                글의 차례가 어긋난 상담 %,d건 · 감사 기록 %,d건 %s
                씨앗 %d""".formatted(
                        result.handOvers(),
                        counsellors,
                        seen.kills(),
                        seen.cut(),
                        seen.lateTakes(),
                        seconds,
                        result.answeredOnce(),
                        handOvers,
                        result.inOrder(),
                        handOvers,
                        result.told(),
                        seen.answered().size(),
                        result.outOfOrder(),
                        result.audited(),
                        result.chain() ? "이어져 있음" : "끊어짐",
                        seed);
    }
}
