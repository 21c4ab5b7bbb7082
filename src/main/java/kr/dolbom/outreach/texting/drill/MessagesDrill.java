package kr.dolbom.outreach.texting.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kr.dolbom.desk.drill.Node;

/** Two nodes hand a burst over; a connection is cut, a node is killed, then all receipts come at once. */
final class MessagesDrill {

    private static final Duration LONGEST = Duration.ofMinutes(8);

    private final Path data;
    private final Centre centre;
    private final DrillRows rows;
    private final Consumer<String> tell;

    MessagesDrill(Path data, Centre centre, DrillRows rows, Consumer<String> tell) {
        this.data = data;
        this.centre = centre;
        this.rows = rows;
        this.tell = tell;
    }

    /** @param sending from the first text to the last, kill and restart included; @param settling of the receipts' burst */
    record Took(Duration sending, Duration settling) {}

    Took run(int messages) throws IOException, InterruptedException {
        centre.set("receipts=held&cutAt=" + messages / 3);
        try (Node one = new Node(data, settings());
                Node two = new Node(data, settings())) {
            one.start();
            two.start();
            tell.accept("두 서버가 열렸습니다.");
            long begun = System.nanoTime();
            rows.release();
            until(() -> received() >= messages * 2 / 3);
            two.kill();
            tell.accept("글 %,d건이 나간 뒤 한 서버를 죽였습니다 (kill -9). 그 전에 연결도 한 번 끊었습니다.".formatted(received()));
            two.start();
            until(() -> rows.waiting() == 0);
            Duration sending = Duration.ofNanos(System.nanoTime() - begun);
            return new Took(sending, receipts());
        }
    }

    private Duration receipts() throws InterruptedException {
        long begun = System.nanoTime();
        tell.accept("영수증 %,d건이 한꺼번에 옵니다. 열에 하나는 늦게, 스물에 하나는 두 번 옵니다."
                .formatted(centre.get("/burst").asInt()));
        until(() -> rows.onTheWay() == 0);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private int received() {
        return centre.get("/counts").path("received").asInt();
    }

    private Map<String, String> settings() {
        return Map.of(
                "dolbom.texting.carrier", "smpp",
                "dolbom.texting.unknown-after", "20s",
                "dolbom.texting.receipt-within", "3m",
                "dolbom.texting.smpp.host", "127.0.0.1",
                "dolbom.texting.smpp.port", String.valueOf(centre.port()),
                "dolbom.texting.smpp.password", "secret",
                "dolbom.texting.smpp.per-second", "5000",
                "dolbom.texting.smpp.answer-within", "5s");
    }

    private static void until(BooleanSupplier wanted) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!wanted.getAsBoolean() && System.nanoTime() < end) Thread.sleep(100);
    }
}
