package kr.dolbom.outreach.campaign.drill;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Days that pass in a minute, the same on every process of a drill. Leases go by the database's clock and stay real.
 *
 * <p>The setting is {@code begin,shown,speed}: the real moment, what the clock showed then, how many times faster it goes.
 */
@Component
@Primary
@ConditionalOnProperty("dolbom.drill.clock")
class VirtualClock implements InstantSource {

    private final Instant begin;
    private final Instant shown;
    private final long speed;

    VirtualClock(@Value("${dolbom.drill.clock}") String setting) {
        String[] parts = setting.split(",");
        this.begin = Instant.parse(parts[0]);
        this.shown = Instant.parse(parts[1]);
        this.speed = Long.parseLong(parts[2]);
    }

    @Override
    public Instant instant() {
        return at(Instant.now());
    }

    /** What it showed at a real moment. */
    Instant at(Instant real) {
        return shown.plusNanos(java.time.Duration.between(begin, real).toNanos() * speed);
    }
}
