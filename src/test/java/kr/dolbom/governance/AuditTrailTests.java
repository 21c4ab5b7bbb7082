package kr.dolbom.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.governance.AuditCheck.Break;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailTests {

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient rows = JdbcClient.create(database);
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    private final AuditTrail trail =
            new AuditTrail(rows, transactions, () -> Instant.parse("2026-03-01T00:00:00.123456789Z"));

    @Test
    void anEmptyTrailIsWhole() {
        assertThat(trail.verify()).returns(0L, AuditCheck::entries).returns(true, AuditCheck::whole);
    }

    @Test
    void everythingRecordedStandsInOneChain() {
        record(3);
        assertThat(trail.verify()).returns(3L, AuditCheck::entries).returns(true, AuditCheck::whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entries set content = 'x'",
                "delete from audit_entries",
                "truncate audit_entries",
                "delete from audit_head"
            })
    void theDatabaseRefusesToChangeWhatWasRecorded(String change) {
        record(2);
        assertThatThrownBy(() -> rows.sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void anyChangedByteOfAnEntryIsFound() {
        record(3);
        int length = rows.sql("select length(content) from audit_entries where number = 2")
                .query(Integer.class)
                .single();
        for (int at = 1; at <= length; at++) assertThatChangingByteIsFound(at);
    }

    @ParameterizedTest
    @CsvSource({"A, B", "3, 4", "가, 나", "., -", "_, ' '", ":, ;", "{, ["})
    void aByteOfAnyClassInPlaceOfAnotherIsFound(String before, String after) {
        Actor actor = new Actor(Optional.of("p-1"), List.of("가구청", "B과"), Set.of(Role.COUNSELLOR));
        Acting.as(actor, () -> {
            trail.record(new AuditEvent("가:A_3", "question.answered", "q", Map.of("outcome", "cited")));
            return true;
        });
        String content = rows.sql("select content from audit_entries")
                .query(String.class)
                .single();
        assertThat(content).contains(before).contains("\"organisation\":\"가구청/B과\"");
        rows.sql("alter table audit_entries disable trigger all").update();
        try {
            rows.sql("update audit_entries set content = overlay(content placing :after from"
                            + " strpos(content, :before) for 1)")
                    .param("after", after)
                    .param("before", before)
                    .update();
        } catch (DataAccessException noJson) {
            return;
        }
        assertThat(trail.verify().broken()).isEqualTo(new Break.Changed(1));
    }

    @Test
    void entriesFromBeforeOrganisationsStayInTheChain() {
        record(1);
        String old = rows.sql("select content from audit_entries")
                .query(String.class)
                .single();
        assertThat(old).doesNotContain("organisation");
        Actor actor = new Actor(Optional.of("p-1"), List.of("양천구"), Set.of());
        Acting.as(actor, () -> {
            record(1);
            return true;
        });
        assertThat(trail.verify()).returns(2L, AuditCheck::entries).returns(true, AuditCheck::whole);
    }

    @Test
    void aChangedHashIsFound() {
        record(3);
        forge("update audit_entries set hash = set_byte(hash, 5, 255 - get_byte(hash, 5)) where number = 2");
        assertThat(trail.verify().broken()).isEqualTo(new Break.Changed(2));
    }

    @Test
    void aMissingEntryIsFound() {
        record(3);
        forge("delete from audit_entries where number = 2");
        assertThat(trail.verify().broken()).isEqualTo(new Break.MissingBefore(3));
    }

    @Test
    void aCutEndIsFound() {
        record(3);
        forge("delete from audit_entries where number >= 2");
        assertThat(trail.verify().broken()).isEqualTo(new Break.End(3, 1));
    }

    @Test
    void aLostHeadIsFound() {
        record(1);
        forge("alter table audit_head disable trigger all", "delete from audit_head");
        assertThat(trail.verify().whole()).isFalse();
    }

    @Test
    void aRenumberedEntryIsFound() {
        record(2);
        forge("delete from audit_entries where number = 1", "update audit_entries set number = 1");
        assertThat(trail.verify().broken()).isEqualTo(new Break.Changed(1));
    }

    @Test
    void manyWritersKeepOneChain() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Callable<Void>> work = IntStream.range(0, 8)
                    .<Callable<Void>>mapToObj(writer -> () -> {
                        record(25);
                        return null;
                    })
                    .toList();
            for (var done : writers.invokeAll(work)) done.get();
        }
        assertThat(trail.verify()).returns(200L, AuditCheck::entries).returns(true, AuditCheck::whole);
    }

    @Test
    void anEntryGoesWithItsTransaction() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            record(1);
            transaction.setRollbackOnly();
        });
        assertThat(trail.verify().entries()).isZero();
    }

    private void assertThatChangingByteIsFound(int at) {
        String before = rows.sql("select content from audit_entries where number = 2")
                .query(String.class)
                .single();
        String after = before.substring(0, at - 1) + (before.charAt(at - 1) == '1' ? '2' : '1') + before.substring(at);
        try {
            forgeContent(after);
        } catch (DataAccessException noJson) {
            return;
        }
        assertThat(trail.verify().broken()).isEqualTo(new Break.Changed(2));
        forgeContent(before);
    }

    private void forgeContent(String content) {
        rows.sql("alter table audit_entries disable trigger all").update();
        rows.sql("update audit_entries set content = :content where number = 2")
                .param("content", content)
                .update();
    }

    private void forge(String... statements) {
        rows.sql("alter table audit_entries disable trigger all").update();
        for (String statement : statements) rows.sql(statement).update();
    }

    private void record(int times) {
        for (int i = 0; i < times; i++) {
            trail.record(new AuditEvent("웹 화면", "question.answered", "q" + i, Map.of("outcome", "cited", "a", "b")));
        }
    }
}
