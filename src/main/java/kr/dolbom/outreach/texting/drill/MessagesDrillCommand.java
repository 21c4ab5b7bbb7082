package kr.dolbom.outreach.texting.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kr.dolbom.desk.drill.Room;
import kr.dolbom.kernel.Drill;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./dolbom drill messages}: a burst of texts, trouble in the midst of it; is none lost and none sent twice? */
@Component
@Command(
        name = "messages",
        mixinStandardHelpOptions = true,
        description = "문자 한 뭉치를 보내며 연결을 끊고 서버를 죽여, 잃거나 두 번 보낸 문자가 있는지 봅니다 (따로 만든 자료 폴더에서)")
class MessagesDrillCommand implements Callable<Integer>, Drill {

    private final DrillRows rows;
    private final Path data;

    @Option(names = "--messages", paramLabel = "수", description = "문자 수 (기본 10000)")
    private int messages = 10_000;

    @Mixin
    private Room room = new Room();

    MessagesDrillCommand(DrillRows rows, @Value("${dolbom.data}") Path data) {
        this.rows = rows;
        this.data = data;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return room.open(this::drill);
    }

    private int drill(Consumer<String> tell) throws IOException, InterruptedException {
        if (!Centre.isInstalled()) {
            tell.accept("모의 문자 센터(npm의 smpp)가 없습니다. 저장소를 받은 폴더에서 ./dolbom build를 한 뒤 다시 해 주세요.");
            return 2;
        }
        try (Centre centre = Centre.open()) {
            rows.queue(messages);
            tell.accept("문자 %,d건을 줄에 세웠습니다.".formatted(messages));
            MessagesDrill.Took took = new MessagesDrill(data.toAbsolutePath(), centre, rows, tell).run(messages);
            return judge(tell, centre, took);
        }
    }

    private int judge(Consumer<String> tell, Centre centre, MessagesDrill.Took took) {
        DrillRows.Result result = rows.check(centre.received()
                .valueStream()
                .map(one -> one.path("to").asString())
                .toList());
        tell.accept("""
                줄에 선 문자 %,d건 · 문자 센터가 받은 것 %,d건 · kill -9 한 번 · 연결 끊김 한 번
                닿은 것 %,d건 · 보냈는지 몰라 멈추어 사람에게 보인 것 %,d건(그 가운데 실제로 나가지 않은 것 %,d건)
                잃은 것 %,d건 · 두 번 보낸 것 %,d건
                보내는 데 %,.1f초 (1초에 %,d건, 서버를 죽이고 다시 연 시간 포함) · 영수증이 모두 적히는 데 %,.1f초""".formatted(
                        result.queued(),
                        result.received(),
                        result.delivered(),
                        result.stopped(),
                        result.unsent(),
                        result.lost(),
                        result.doubled(),
                        took.sending().toMillis() / 1000.0,
                        result.received() * 1000L / Math.max(1, took.sending().toMillis()),
                        took.settling().toMillis() / 1000.0));
        return result.isGood() ? 0 : 1;
    }
}
