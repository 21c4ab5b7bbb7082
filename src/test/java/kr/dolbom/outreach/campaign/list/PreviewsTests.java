package kr.dolbom.outreach.campaign.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.governance.AuditChainInTests;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Masking;
import kr.dolbom.governance.OriginalsInTests;
import kr.dolbom.governance.SealInTests;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.rights.About;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Lists that wait for their officer, as two nodes with one database see them. */
@SuppressWarnings("NullAway.Init") // Made anew before each test.
class PreviewsTests {

    private static final Actor SENDER = leader("김팀장", "서울특별시/양천구");
    private static final Actor COLLEAGUE = leader("이팀장", "서울특별시/양천구");
    private static final Actor MOVED = leader("김팀장", "서울특별시/강서구");
    private static final byte[] LIST =
            "이름,생년,전화1,위기정보\n김하나,1950,010-1234-5678,단전\n,1940,010-3333-4444,\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient rows = JdbcClient.create(TestDatabase.walled(database));
    private Instant now = Instant.parse("2026-03-09T01:00:00Z");
    private PreviewRows waiting;
    private Previews here;
    private Previews there;

    @BeforeEach
    void twoNodes() {
        waiting = rows();
        here = previews(waiting);
        there = previews(rows());
    }

    @Test
    void aListReadOnOneNodeIsShownOnAnother() {
        Preview sent = read(SENDER);
        Preview shown = look(there, SENDER, sent.id());
        assertThat(shown).isEqualTo(sent);
        assertThat(shown.file()).isEqualTo("3월 명단.csv");
        assertThat(shown.good()).singleElement().extracting(Listed::name).isEqualTo("김하나");
        assertThat(shown.errors()).isOne();
    }

    @Test
    void ofTwoNodesThatConfirmAtOnceOneGetsIt() throws Exception {
        UUID id = read(SENDER).id();
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> taken = List.of(here, there).stream()
                    .map(node -> nodes.submit(() -> {
                        together.await();
                        return takes(node, id);
                    }))
                    .toList();
            together.countDown();
            assertThat(taken).extracting(Future::get).containsExactlyInAnyOrder(true, false);
        }
        gone(here, SENDER, id);
    }

    @Test
    void onlyWhoSentItGetsItBack() {
        UUID id = read(SENDER).id();
        gone(here, COLLEAGUE, id);
        gone(here, MOVED, id);
        assertThat(look(here, SENDER, id).rows()).hasSize(2);
    }

    @Test
    void nothingOfItLiesOpen() {
        read(SENDER);
        String row = JdbcClient.create(database)
                .sql("select encode(sealed, 'escape') || id || person from list_previews")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("01012345678", "1950", "3333", "csv", "rows");
    }

    @Test
    void afterADayItIsNotShownAndIsDestroyed() {
        UUID id = read(SENDER).id();
        now = now.plus(Duration.ofDays(1));
        gone(there, SENDER, id);
        assertThat(destroyed()).isOne();
        assertThat(destroyed()).isZero();
    }

    @Test
    void aSixthListTakesThePlaceOfTheOldestOfTheSamePerson() {
        UUID colleagues = read(COLLEAGUE).id();
        List<UUID> sent = IntStream.range(0, 6).mapToObj(i -> read(SENDER).id()).toList();
        gone(here, SENDER, sent.getFirst());
        assertThat(look(here, SENDER, sent.getLast()).rows()).hasSize(2);
        assertThat(look(here, COLLEAGUE, colleagues).rows()).hasSize(2);
    }

    @Test
    void aHouseholdThatAsksIsFoundInWaitingListsAndTakenOutOfThem() {
        PreviewedRecords records = new PreviewedRecords(waiting);
        About household = new About(SealInTests.in(data).mark("01012345678"), Set.of(), Set.of());
        UUID id = read(SENDER).id();
        JdbcClient.create(database)
                .sql("update list_previews set number_marks = null")
                .update();
        assertThat(Acting.as(COLLEAGUE, () -> records.count(household))).isOne();
        assertThat(Acting.as(MOVED, () -> records.count(household))).isZero();
        assertThat(Acting.as(COLLEAGUE, () -> records.of(household)).toString()).contains("김하나", "01012345678");
        assertThat(Acting.as(COLLEAGUE, () -> records.erase(household)).destroyed())
                .isOne();
        assertThat(Acting.as(COLLEAGUE, () -> records.count(household))).isZero();
        assertThat(look(here, SENDER, id).rows())
                .singleElement()
                .satisfies(other -> assertThat(other.numbers()).isNotEmpty());
    }

    private Preview read(Actor actor) {
        now = now.plusSeconds(1);
        return Acting.as(actor, () -> here.read(actor, "3월 명단.csv", LIST));
    }

    private static Preview look(Previews node, Actor actor, UUID id) {
        return Acting.as(actor, () -> node.require(actor, id));
    }

    private static boolean takes(Previews node, UUID id) {
        try {
            return Acting.as(SENDER, () -> node.take(SENDER, id)).id().equals(id);
        } catch (Problem tooLate) {
            return false;
        }
    }

    private static void gone(Previews node, Actor actor, UUID id) {
        assertThatThrownBy(() -> look(node, actor, id))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.LIST_GONE));
    }

    private long destroyed() {
        return Acting.asTheApplication(
                () -> waiting.destroyBefore(now.minus(Duration.ofDays(1)).plusMillis(1)));
    }

    private PreviewRows rows() {
        return new PreviewRows(
                rows, SealInTests.in(data), new JsonMapper(), OriginalsInTests.settings(Map.of()), () -> now);
    }

    private Previews previews(PreviewRows waiting) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        return new Previews(
                new ListReader(number -> false, signal -> true, new Masking(), () -> now),
                waiting,
                AuditChainInTests.permissions(new AuditTrail(rows, transactions, () -> now), transactions));
    }

    private static Actor leader(String person, String organisation) {
        return new Actor(Optional.of(person), List.of(organisation.split("/")), Set.of(Role.SUPERVISOR));
    }
}
