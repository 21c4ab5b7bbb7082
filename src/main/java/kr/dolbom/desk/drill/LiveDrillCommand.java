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

/** {@code ./dolbom drill live}: how soon a reply is on the page of an asker who looks, with many looking. */
@Component
@Command(
        name = "live",
        mixinStandardHelpOptions = true,
        description = "화면을 켜 둔 많은 사람에게 답변이 얼마나 빨리 나타나는지 잽니다 (따로 만든 자료 폴더에서)")
class LiveDrillCommand implements Callable<Integer>, Drill {

    private static final double WANTED_MILLIS = 300;

    private final Staff staff;
    private final Path data;

    @Option(names = "--askers", paramLabel = "수", description = "화면을 켜 둔 사람 수 (기본 200)")
    private int askers = 200;

    @Mixin
    private Room room = new Room();

    LiveDrillCommand(Staff staff, @Value("${dolbom.data}") Path data) {
        this.staff = staff;
        this.data = data;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return room.open(this::drill);
    }

    private int drill(Consumer<String> tell) throws IOException, InterruptedException {
        LiveDrill.Arrivals arrivals = new LiveDrill(data.toAbsolutePath(), staff, tell).run(askers);
        tell.accept("화면을 켜 둔 %d명 · 보낸 뒤 나타나기까지 절반은 %.0f ms, 99%%는 %.0f ms, 가장 늦은 것은 %.0f ms · 오지 않은 것 %d건"
                .formatted(arrivals.askers(), arrivals.p50(), arrivals.p99(), arrivals.longest(), arrivals.missing()));
        return arrivals.missing() == 0 && arrivals.p99() <= WANTED_MILLIS ? 0 : 1;
    }
}
