package kr.dolbom.governance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.governance.AuditChainInTests;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Expiring;
import kr.dolbom.governance.OriginalsInTests;
import kr.dolbom.governance.RecordKind;
import kr.dolbom.kernel.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class RetentionTests {

    private final DataSource bare = TestDatabase.fresh();
    private final DataSource database = TestDatabase.walled(bare);
    private final JdbcClient rows = JdbcClient.create(database);
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private final AuditTrail audit = new AuditTrail(rows, transactions, () -> now);
    private final Shelf conversations = new Shelf(RecordKind.CONVERSATIONS, 2500);
    private final Shelf originals = new Shelf(RecordKind.ORIGINALS, 3);

    /** So many old rows of a kind, taken away a thousand at a time. */
    private static final class Shelf implements Expiring {
        private final RecordKind kind;
        private final AtomicLong old;
        private Instant before = Instant.EPOCH;
        private boolean broken;

        Shelf(RecordKind kind, long old) {
            this.kind = kind;
            this.old = new AtomicLong(old);
        }

        @Override
        public RecordKind kind() {
            return kind;
        }

        @Override
        public long destroyBefore(Instant moment) {
            if (broken) throw new IllegalStateException("disk full");
            before = moment;
            long portion = Math.min(1000, old.get());
            old.addAndGet(-portion);
            return portion;
        }

        @Override
        public long keptBefore(Instant moment) {
            return 4;
        }
    }

    private Retention retention(Map<String, ?> settings) {
        return new Retention(
                rows,
                List.of(conversations, originals),
                OriginalsInTests.settings(settings),
                AuditChainInTests.permissions(audit, transactions),
                audit,
                () -> now,
                transactions);
    }

    @Test
    void aRunDestroysEverythingPastItsTimeAndReportsIt() {
        retention(Map.of()).runToday();
        Retention.Report report =
                retention(Map.of()).reports(Actor.LIBRARIAN, 5).getFirst();
        assertThat(report.results())
                .extracting(
                        Retention.Result::kind,
                        Retention.Result::days,
                        Retention.Result::destroyed,
                        Retention.Result::kept)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(RecordKind.CONVERSATIONS, 365, 2500L, 4L),
                        org.assertj.core.groups.Tuple.tuple(RecordKind.ORIGINALS, 7, 3L, 4L));
        assertThat(report.finished()).isPresent();
        assertThat(audit.verify().entries()).isEqualTo(4);
    }

    @Test
    void theInstitutionSetsTheDays() {
        retention(Map.of("dolbom.privacy.days.conversations", 30)).runToday();
        assertThat(conversations.before).isEqualTo(now.minus(Duration.ofDays(30)));
    }

    @Test
    void oneNodeHasTheDay() {
        assertThat(retention(Map.of()).runToday()).isPresent();
        assertThat(retention(Map.of()).runToday()).isEmpty();
        now = now.plus(Duration.ofDays(1));
        assertThat(retention(Map.of()).runToday()).isPresent();
    }

    @Test
    void aKindThatFailsKeepsNoOther() {
        conversations.broken = true;
        retention(Map.of()).runToday();
        Retention.Report report =
                retention(Map.of()).reports(Actor.LIBRARIAN, 5).getFirst();
        assertThat(report.results().getFirst().problem()).isEqualTo("IllegalStateException");
        assertThat(report.results().getLast().destroyed()).isEqualTo(3);
    }

    @Test
    void whatCannotStandInTheTrailIsNotDestroyed() {
        AuditChainInTests.breakTrail(bare);
        retention(Map.of()).runToday();
        Retention.Report report =
                retention(Map.of()).reports(Actor.LIBRARIAN, 5).getFirst();
        assertThat(report.results())
                .allMatch(result -> result.destroyed() == 0 && !result.problem().isEmpty());
    }
}
