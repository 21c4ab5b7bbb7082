package kr.dolbom.outreach.campaign.drill;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/** Says every few seconds how far a campaign has come. */
final class Progress {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final RowCheck rows;
    private final UUID campaign;
    private final long households;
    private final Consumer<String> tell;
    private long toldAt = System.nanoTime();
    private long calls;

    Progress(RowCheck rows, UUID campaign, long households, Consumer<String> tell) {
        this.rows = rows;
        this.campaign = campaign;
        this.households = households;
        this.tell = tell;
    }

    long ended() {
        return rows.ended(campaign);
    }

    void tell(long alive) {
        double seconds = (System.nanoTime() - toldAt) / 1e9;
        if (seconds < PAUSE.toSeconds()) return;
        long before = calls;
        calls = rows.calls(campaign);
        toldAt = System.nanoTime();
        long ended = ended();
        tell.accept("마친 가구 %,d / %,d · 남은 가구 %,d · 전화 %,d통, 지금 1초에 %,.0f통 · 서버 %d대"
                .formatted(ended, households, households - ended, calls, (calls - before) / seconds, alive));
    }
}
