package kr.dolbom.governance;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import kr.dolbom.governance.AuditCheck.Break;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was done, append-only and chained by hashes: a changed byte, a lost entry or a cut end is found by
 * {@link #verify}. An entry is part of the caller's transaction, so a deed and its entry are kept together or not at all.
 */
@Component
public class AuditTrail {

    private static final byte[] BEGINNING = new byte[32];

    private final JdbcClient rows;
    private final InstantSource clock;
    private final TransactionTemplate together;
    private final TransactionTemplate oneMoment;

    public AuditTrail(JdbcClient rows, PlatformTransactionManager transactions, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setReadOnly(true);
    }

    /** Adds an entry. Writers queue for the end of the chain until they commit, so record last in a transaction. */
    public void record(AuditEvent event) {
        together.executeWithoutResult(transaction -> append(event));
    }

    /** Walks the whole chain as of one moment, whoever asks; writers go on meanwhile. */
    public AuditCheck verify() {
        return Acting.asTheApplication(() -> oneMoment.execute(transaction -> walk()));
    }

    /** Whoever works on the machine itself, and whoever nobody knows, acts for the institution. */
    private static String organisation() {
        Actor actor = Acting.now();
        return actor.isSignedIn() && !actor.seesEverything() ? actor.organisationPath() : "";
    }

    private void append(AuditEvent event) {
        Head head = head(" for update").orElseThrow();
        long number = head.count() + 1;
        String content =
                AuditChain.content(number, clock.instant().truncatedTo(ChronoUnit.MICROS), event, organisation());
        byte[] hash = AuditChain.hash(head.hash(), content);
        rows.sql("insert into audit_entries (number, content, hash) values (:number, :content, :hash)")
                .param("number", number)
                .param("content", content)
                .param("hash", hash)
                .update();
        rows.sql("update audit_head set count = :number, hash = :hash")
                .param("number", number)
                .param("hash", hash)
                .update();
    }

    private AuditCheck walk() {
        Head head = head("").orElse(new Head(-1, BEGINNING));
        Walk walk = new Walk();
        try (Stream<Entry> entries = rows
                .sql("select number, content, hash from audit_entries order by number")
                .withFetchSize(1000)
                .query((row, i) -> new Entry(row.getLong("number"), row.getString("content"), row.getBytes("hash")))
                .stream()) {
            entries.forEach(walk::step);
        }
        return new AuditCheck(walk.count, HexFormat.of().formatHex(head.hash()), walk.endingAt(head));
    }

    private Optional<Head> head(String lock) {
        return rows.sql("select count, hash from audit_head" + lock)
                .query((row, i) -> new Head(row.getLong("count"), row.getBytes("hash")))
                .optional();
    }

    private record Head(long count, byte[] hash) {}

    private record Entry(long number, String content, byte[] hash) {}

    /** The chain so far. After the first break the rest is only counted. */
    private static final class Walk {
        private long count;
        private byte[] hash = BEGINNING;
        private Break broken = new Break.None();

        void step(Entry entry) {
            count++;
            if (!(broken instanceof Break.None)) return;
            if (entry.number() != count) broken = new Break.MissingBefore(entry.number());
            else if (!follows(entry)) broken = new Break.Changed(entry.number());
            hash = entry.hash();
        }

        private boolean follows(Entry entry) {
            return Arrays.equals(entry.hash(), AuditChain.hash(hash, entry.content()))
                    && AuditChain.number(entry.content()) == entry.number();
        }

        Break endingAt(Head head) {
            boolean whole = head.count() == count && Arrays.equals(head.hash(), hash);
            return broken instanceof Break.None && !whole ? new Break.End(head.count(), count) : broken;
        }
    }
}
