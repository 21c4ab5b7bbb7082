package kr.dolbom.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class SealedOriginalsTests {

    private static final String TYPED = "원아 김민준 010-1234-5678, 900101-1234567 여권 M12345678 보육료는?";
    private static final String REASON = "본인이 상담 내용을 열람하겠다고 전화로 요구함";

    @TempDir
    Path data;

    private final DataSource bare = TestDatabase.fresh();
    private final DataSource database = TestDatabase.walled(bare);
    private final JdbcClient rows = JdbcClient.create(database);
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private final AuditTrail audit = new AuditTrail(rows, transactions, () -> now);
    private final UUID subject = UUID.randomUUID();
    private final Actor supervisor = new Actor(Optional.of("s1"), List.of("양천구청"), Set.of(Role.SUPERVISOR));

    private SealedOriginals originals(boolean kept) {
        return OriginalsInTests.over(rows, audit, transactions, () -> now, kept, data);
    }

    private SealedOriginals withOneOf(Actor asker) {
        SealedOriginals originals = originals(true);
        Acting.as(asker, () -> {
            originals.keep(subject, "question", TYPED, new Masking().mask(TYPED));
            return true;
        });
        return originals;
    }

    private SealedOriginals withOne() {
        return withOneOf(new Actor(Optional.of("c1"), List.of("양천구청"), Set.of()));
    }

    @Test
    void nothingIsKeptUnlessTheInstitutionWantsIt() {
        originals(false).keep(subject, "question", TYPED, new Masking().mask(TYPED));
        assertThat(count("sealed_originals")).isZero();
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void nothingIsKeptOfATextThatHidesNothing() {
        originals(true).keep(subject, "question", "보육료는?", new Masking().mask("보육료는?"));
        assertThat(count("sealed_originals")).isZero();
    }

    @Test
    void somebodyNobodyKnowsLeavesOneBehindAndReadsNone() {
        withOneOf(Actor.ANONYMOUS);
        assertThat(count("sealed_originals")).isEqualTo(1);
        long seen = Acting.as(
                Actor.ANONYMOUS,
                () -> rows.sql("select count(*) from sealed_originals")
                        .query(Long.class)
                        .single());
        assertThat(seen).isZero();
    }

    @Test
    void whoMayOpensItWithGroundAndReasonAndIsInTheTrail() {
        SealedOriginals originals = withOne();
        SealedOriginals.Opened opened = as(() -> originals.open(supervisor, subject, LegalGround.REQUEST, REASON));
        assertThat(opened.text()).contains("김민준").contains("010-1234-5678");
        assertThat(trail()).contains("original.opened").contains("REQUEST").contains("열람하겠다고");
    }

    @Test
    void numbersTheLawForbidsAreNotEvenSealed() {
        SealedOriginals originals = withOne();
        SealedOriginals.Opened opened = as(() -> originals.open(supervisor, subject, LegalGround.REQUEST, REASON));
        assertThat(opened.text())
                .doesNotContain("900101")
                .doesNotContain("M12345678")
                .contains("[주민번호]");
    }

    @Test
    void itStaysOpenForMinutesAndEveryLookIsInTheTrail() {
        SealedOriginals originals = withOne();
        as(() -> originals.open(supervisor, subject, LegalGround.REQUEST, REASON));
        assertThat(as(() -> originals.look(supervisor, subject))).isPresent();
        assertThat(trail()).contains("original.seen");
        now = now.plus(Duration.ofMinutes(11));
        assertThat(as(() -> originals.look(supervisor, subject))).isEmpty();
    }

    @Test
    void itStaysShutWhenTheTrailCannotBeWritten() {
        SealedOriginals originals = withOne();
        as(() -> originals.open(supervisor, subject, LegalGround.REQUEST, REASON));
        AuditChainInTests.breakTrail(bare);
        assertThatThrownBy(() -> as(() -> originals.open(supervisor, subject, LegalGround.REQUEST, REASON)))
                .hasStackTraceContaining("no space left");
        assertThatThrownBy(() -> as(() -> originals.look(supervisor, subject)))
                .hasStackTraceContaining("no space left");
        assertThat(count("original_openings")).isEqualTo(1);
    }

    @Test
    void nobodyElseOpensIt() {
        SealedOriginals originals = withOne();
        Actor counsellor = new Actor(Optional.of("c"), List.of("양천구청"), Set.of(Role.COUNSELLOR));
        Actor elsewhere = new Actor(Optional.of("e"), List.of("강서구청"), Set.of(Role.SUPERVISOR));
        for (Actor actor : List.of(counsellor, elsewhere, Actor.ANONYMOUS)) {
            assertThatThrownBy(
                            () -> Acting.as(actor, () -> originals.open(actor, subject, LegalGround.REQUEST, REASON)))
                    .isInstanceOf(Problem.class);
        }
        assertThat(trail()).doesNotContain("original.opened");
    }

    @Test
    void aReasonOfAWordIsNone() {
        SealedOriginals originals = withOne();
        assertThatThrownBy(() -> as(() -> originals.open(supervisor, subject, LegalGround.REQUEST, "확인")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.REASON_NEEDED));
    }

    @Test
    void nothingIsShownWhenTheTrailCannotBeWritten() {
        SealedOriginals originals = withOne();
        AuditChainInTests.breakTrail(bare);
        assertThatThrownBy(() -> as(() -> originals.open(supervisor, subject, LegalGround.REQUEST, REASON)))
                .isInstanceOf(DataAccessException.class);
        assertThat(count("original_openings")).isZero();
    }

    @Test
    void theKeyIsTheOwnersAloneAndAFileOpenToOthersIsRefused() throws IOException {
        withOne();
        Path key = data.resolve("seal.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> as(() -> originals(true).open(supervisor, subject, LegalGround.REQUEST, REASON)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.SEALING_KEY_UNREADABLE));
    }

    @Test
    void whatIsSealedSaysNothingAndOpensAsNothingElses() {
        withOne();
        UUID other = UUID.randomUUID();
        JdbcClient owner = JdbcClient.create(bare);
        String sealed = owner.sql("select sealed::text from sealed_originals")
                .query(String.class)
                .single();
        assertThat(sealed).doesNotContain("010");
        owner.sql("update sealed_originals set subject = :other")
                .param("other", other)
                .update();
        assertThatThrownBy(() -> as(() -> originals(true).open(supervisor, other, LegalGround.REQUEST, REASON)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.ORIGINAL_UNOPENABLE));
    }

    @Test
    void itIsGoneWhenItsDaysAreOver() {
        SealedOriginals originals = withOne();
        now = now.plus(Duration.ofDays(8));
        assertThatThrownBy(() -> as(() -> originals.open(supervisor, subject, LegalGround.REQUEST, REASON)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.ORIGINAL_GONE));
        assertThat(originals.destroyBefore(now.minus(Duration.ofDays(7)))).isEqualTo(1);
        assertThat(count("sealed_originals")).isZero();
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return Acting.as(supervisor, work::get);
    }

    private long count(String table) {
        return JdbcClient.create(bare)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private String trail() {
        return String.join(
                "\n",
                JdbcClient.create(bare)
                        .sql("select content from audit_entries")
                        .query(String.class)
                        .list());
    }
}
