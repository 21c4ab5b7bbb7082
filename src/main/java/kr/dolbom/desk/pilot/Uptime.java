package kr.dolbom.desk.pilot;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks the minutes in which a node was there; two nodes in one minute are one mark. */
@Component
public class Uptime {

    private final JdbcClient rows;
    private final InstantSource clock;

    Uptime(JdbcClient rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public void mark() {
        rows.sql("insert into up_minutes values (:minute) on conflict do nothing")
                .param("minute", clock.instant().truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC))
                .update();
    }
}
