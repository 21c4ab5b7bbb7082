package kr.dolbom.governance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.governance.AuditChainInTests;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditReadingTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Actor ROOT = auditor();
    private static final Actor YANGCHEON = auditor("서울특별시", "양천구");
    private static final Actor COUNSELLOR =
            new Actor(Optional.of("c1"), List.of("서울특별시", "양천구", "양천구청"), Set.of(Role.COUNSELLOR));

    private final DataSource bare = TestDatabase.fresh();
    private final DataSource database = TestDatabase.walled(bare);
    private final JdbcClient rows = JdbcClient.create(database);
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    private final Clock clock = new Clock();
    private final AuditTrail trail = new AuditTrail(rows, transactions, clock);
    private final AuditReading reading = new AuditReading(
            trail, new AuditRows(rows), AuditChainInTests.permissions(trail, transactions), clock, transactions);

    private static final class Clock implements InstantSource {
        Instant now = Instant.parse("2026-03-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static Actor auditor(String... organisation) {
        return new Actor(Optional.of("a1"), List.of(organisation), Set.of(Role.AUDITOR));
    }

    @Test
    void everyFilterNarrows() {
        record(COUNSELLOR, "question.answered", "q1");
        record(COUNSELLOR, "role.granted", "p1");
        clock.now = Instant.parse("2026-03-01T15:00:00Z"); // the next day in Seoul
        record(Actor.ANONYMOUS, "sign-in.failed", "p2");
        assertThat(found(AuditQuery.EVERYTHING)).containsExactly("sign-in.failed", "role.granted", "question.answered");
        assertThat(found(kind(AuditClass.RIGHTS))).containsExactly("role.granted");
        assertThat(found(kind(AuditClass.CONSULTATION))).containsExactly("question.answered");
        assertThat(found(day("2026-03-02"))).containsExactly("sign-in.failed");
        assertThat(found(day("2026-03-01"))).hasSize(2);
        assertThat(found(words("c1", "", ""))).hasSize(2);
        assertThat(found(words("", "sign-in", ""))).hasSize(1);
        assertThat(found(words("", "role.granted", ""))).hasSize(1);
        assertThat(found(words("", "", "q1"))).containsExactly("question.answered");
    }

    @Test
    void anAuditorSeesTheOwnOrganisationAndBelow() {
        record(COUNSELLOR, "question.answered", "q1");
        record(new Actor(Optional.of("x"), List.of("서울특별시", "양천구청장"), Set.of()), "question.answered", "q2");
        record(Actor.ANONYMOUS, "question.answered", "q3");
        assertThat(as(YANGCHEON, AuditQuery.EVERYTHING).entries())
                .extracting(AuditEntry::subject)
                .containsExactly("q1");
        assertThat(as(ROOT, AuditQuery.EVERYTHING).entries()).hasSize(3);
    }

    @Test
    void theDatabaseItselfShowsNoOtherOrganisationsEntries() {
        record(COUNSELLOR, "question.answered", "q1");
        record(Actor.ANONYMOUS, "question.answered", "q2");
        Actor elsewhere = auditor("부산광역시");
        long seen = Acting.as(
                elsewhere,
                () -> rows.sql("select count(*) from audit_entries where organisation <> ''")
                        .query(Long.class)
                        .single());
        assertThat(seen).isZero();
    }

    @Test
    void nobodyElseReads() {
        assertThatThrownBy(() -> as(COUNSELLOR, AuditQuery.EVERYTHING)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> as(Actor.ANONYMOUS, AuditQuery.EVERYTHING)).isInstanceOf(Problem.class);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() {
        for (int i = 0; i < 25; i++) record(COUNSELLOR, "question.answered", "q" + i);
        List<Long> numbers = new ArrayList<>();
        long before = Long.MAX_VALUE;
        AuditReading.Page page;
        do {
            long from = before;
            page = Acting.as(ROOT, () -> reading.page(ROOT, AuditQuery.EVERYTHING, from, 10));
            page.entries().forEach(entry -> numbers.add(entry.number()));
            before = numbers.getLast();
        } while (page.more());
        assertThat(numbers)
                .hasSize(25)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .doesNotHaveDuplicates();
    }

    @Test
    void anExportIsInTheTrailAndCarriesWhatTheChainCovers() {
        record(COUNSELLOR, "question.answered", "q1");
        StringWriter file = new StringWriter();
        Acting.as(ROOT, () -> {
            reading.export(ROOT, kind(AuditClass.CONSULTATION), AuditFiles.jsonLines(file));
            return true;
        });
        JsonNode line = JSON.readTree(file.toString());
        assertThat(line.get("class_uid").asInt()).isEqualTo(6003);
        assertThat(line.get("activity_id").asInt()).isEqualTo(1);
        assertThat(line.get("type_uid").asInt()).isEqualTo(600301);
        assertThat(line.at("/actor/user/org/name").asString()).isEqualTo("서울특별시/양천구/양천구청");
        assertThat(AuditChainInTests.hash(line.get("raw_data").asString()))
                .isEqualTo(line.at("/unmapped/chain").asString());
        assertThat(found(words("a1", "audit.exported", ""))).hasSize(1);
    }

    @Test
    void nothingIsHandedOverWhenTheTrailCannotBeWritten() {
        record(COUNSELLOR, "question.answered", "q1");
        AuditChainInTests.breakTrail(bare);
        StringWriter file = new StringWriter();
        assertThatThrownBy(() -> Acting.as(ROOT, () -> {
                    reading.export(ROOT, AuditQuery.EVERYTHING, AuditFiles.jsonLines(file));
                    return true;
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(file.toString()).isEmpty();
    }

    @Test
    void aSpreadsheetTakesNoCellForAFormula() throws IOException {
        trail.record(new AuditEvent("=HYPERLINK(\"x\")", "question.answered", "@q", Map.of()));
        StringWriter file = new StringWriter();
        reading.export(Actor.LIBRARIAN, AuditQuery.EVERYTHING, AuditFiles.csv(file));
        assertThat(file.toString()).contains("'=HYPERLINK").contains("'@q");
    }

    @Test
    void whatAVerificationFoundIsKept() {
        record(COUNSELLOR, "question.answered", "q1");
        reading.verify(Actor.LIBRARIAN);
        assertThat(reading.lastCheck().orElseThrow().whole()).isTrue();
        JdbcClient owner = JdbcClient.create(bare);
        owner.sql("alter table audit_entries disable trigger all").update();
        owner.sql("update audit_entries set content = replace(content, 'q1', 'q2') where number = 1")
                .update();
        reading.verify(Actor.LIBRARIAN);
        assertThat(reading.lastCheck().orElseThrow().broken()).contains("1번");
    }

    private void record(Actor actor, String action, String subject) {
        String who = actor.person().orElse("웹 화면");
        Acting.as(actor, () -> {
            trail.record(new AuditEvent(who, action, subject, Map.of()));
            return true;
        });
    }

    private AuditReading.Page as(Actor actor, AuditQuery query) {
        return Acting.as(actor, () -> reading.page(actor, query, Long.MAX_VALUE, 50));
    }

    private List<String> found(AuditQuery query) {
        return as(ROOT, query).entries().stream().map(AuditEntry::action).toList();
    }

    private static AuditQuery kind(AuditClass kind) {
        return new AuditQuery(Optional.of(kind), "", "", "", List.of(), Optional.empty(), Optional.empty());
    }

    private static AuditQuery day(String day) {
        Optional<LocalDate> one = Optional.of(LocalDate.parse(day));
        return new AuditQuery(Optional.empty(), "", "", "", List.of(), one, one);
    }

    private static AuditQuery words(String who, String what, String subject) {
        return new AuditQuery(Optional.empty(), who, what, subject, List.of(), Optional.empty(), Optional.empty());
    }
}
