package kr.dolbom.governance.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who guesses waits, longer each time. A try is counted before it is looked at, so that many at once are no more than
 * one after another; names nobody has count the same, so that the wait does not tell who has an account.
 */
@Component
class LockOut {

    private static final int FREE_TRIES = 5;
    private static final long FIRST_WAIT = 15;
    private static final long LONGEST_WAIT = Duration.ofMinutes(15).toSeconds();
    private static final Duration FORGOTTEN = Duration.ofHours(24);

    private final JdbcClient rows;
    private final InstantSource clock;

    LockOut(JdbcClient rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @throws Problem when it is not yet time for another try */
    void count(String of) {
        Instant now = clock.instant();
        boolean counted = rows.sql("""
                        with moment as (select cast(:now as timestamptz) as now, cast(:forgotten as timestamptz) as forgotten)
                        insert into sign_in_failures as kept (login, failures, waits_until, last_at)
                        select :login, 1, now, now from moment
                        on conflict (login) do update set last_at = excluded.last_at,
                            failures = case when kept.last_at < (select forgotten from moment) then 1
                                else kept.failures + 1 end,
                            waits_until = excluded.last_at + make_interval(secs => case
                                when kept.last_at < (select forgotten from moment) or kept.failures + 1 < :free then 0
                                else least(:longest, :first * power(2, least(kept.failures + 1 - :free, 20))) end)
                        where kept.waits_until <= excluded.last_at
                        returning failures""")
                .param("login", Digest.of(of))
                .param("now", java.sql.Timestamp.from(now))
                .param("forgotten", java.sql.Timestamp.from(now.minus(FORGOTTEN)))
                .param("free", FREE_TRIES)
                .param("first", FIRST_WAIT)
                .param("longest", LONGEST_WAIT)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!counted)
            throw new Problem(Code.SIGN_IN_TRIED_TOO_OFTEN, waiting(of).orElse(FIRST_WAIT));
    }

    void forget(String of) {
        rows.sql("delete from sign_in_failures where login = ?")
                .param(Digest.of(of))
                .update();
    }

    /** @return how many seconds are left, when a try would not be looked at now */
    Optional<Long> waiting(String of) {
        return rows.sql("select waits_until from sign_in_failures where login = ?")
                .param(Digest.of(of))
                .query(java.sql.Timestamp.class)
                .optional()
                .map(until -> clock.instant().until(until.toInstant(), ChronoUnit.SECONDS) + 1)
                .filter(seconds -> seconds > 1);
    }
}
