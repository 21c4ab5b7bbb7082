package kr.dolbom.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class PermissionsTests {

    private static final String KIM = "00000000-0000-0000-0000-000000000001";

    private final DataSource database = TestDatabase.walled(TestDatabase.fresh());
    private final JdbcClient rows = JdbcClient.create(database);
    private final Permissions permissions = permissions(true);

    @Test
    void aCounsellorWorksTheDeskOfTheOwnOrganisationAndBelow() {
        Actor counsellor = actor("서울특별시/양천구", Role.COUNSELLOR);
        assertThat(permissions.may(counsellor, Duty.WORK_DESK, List.of("서울특별시", "양천구", "여성가족과")))
                .isTrue();
        assertThat(permissions.may(counsellor, Duty.WORK_DESK, List.of("서울특별시")))
                .isFalse();
        assertThat(permissions.may(counsellor, Duty.WORK_DESK, List.of("서울특별시", "강서구")))
                .isFalse();
        assertThat(permissions.may(counsellor, Duty.APPROVE_REPLY)).isFalse();
    }

    @Test
    void somebodyWithoutAnAccountAsksWhereTheInstitutionAllowsIt() {
        assertThat(permissions.may(Actor.ANONYMOUS, Duty.ASK)).isTrue();
        assertThat(permissions(false).may(Actor.ANONYMOUS, Duty.ASK)).isFalse();
    }

    @Test
    void somebodyWithoutAnAccountDoesNothingElse() {
        assertThat(Arrays.stream(Duty.values()).filter(duty -> permissions.may(Actor.ANONYMOUS, duty)))
                .containsExactlyInAnyOrder(Duty.COME_IN, Duty.ASK, Duty.READ_LIBRARY);
    }

    @Test
    void noRoleMeansOnlyOnesOwn() {
        assertThat(Arrays.stream(Duty.values()).filter(duty -> permissions.may(actor(""), duty)))
                .containsExactlyInAnyOrder(Duty.COME_IN, Duty.ASK, Duty.READ_LIBRARY, Duty.OWN_DATA, Duty.OWN_ACCOUNT);
    }

    @Test
    void theOneWhoReadsTheAuditTrailDoesNotRunTheInstitution() {
        assertThat(Permissions.duties(Role.ADMINISTRATOR)).doesNotContain(Duty.READ_AUDIT);
        assertThat(Permissions.duties(Role.AUDITOR)).containsExactly(Duty.READ_AUDIT);
    }

    @Test
    void aRefusalIsKeptOnceAMinuteAndSaysWhatWasRefused() {
        Actor analyst = actor("서울특별시", Role.ANALYST);
        for (int i = 0; i < 3; i++)
            assertThatThrownBy(() -> permissions.require(analyst, Duty.MANAGE_PEOPLE))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.code()).isEqualTo(Code.NOT_ALLOWED);
                        assertThat(problem.text()).contains("해당 조직의 관리자 역할이 합니다");
                    });
        assertThat(rows.sql("select actor || ' ' || action || ' ' || subject from audit_entries")
                        .query(String.class)
                        .list())
                .containsExactly(KIM + " access.refused MANAGE_PEOPLE");
    }

    @Test
    void whoIsNotSignedInIsAskedToSignIn() {
        assertThatThrownBy(() -> permissions.require(Actor.ANONYMOUS, Duty.WORK_DESK))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.SIGN_IN_NEEDED));
    }

    private Permissions permissions(boolean anonymousAsking) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        return new Permissions(
                new PeopleSettings(anonymousAsking, Duration.ofMinutes(30), Duration.ofHours(12), 600),
                new AuditTrail(rows, transactions, Clock.systemUTC()),
                transactions);
    }

    private static Actor actor(String organisation, Role... roles) {
        return new Actor(Optional.of(KIM), Actor.parts(organisation), Set.of(roles));
    }
}
