package kr.dolbom.governance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kr.dolbom.desk.web.RunningDesk;
import kr.dolbom.governance.PeopleSettings;
import kr.dolbom.governance.accounts.Programs;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/** Programs come in with a token an administrator made, as far as its roles and its organisation reach. */
class ProgramTokensTests extends RunningDesk {

    private static final String QUEUE = "/api/v1/desk/hand-overs";
    private static final String OURS = "서울특별시/양천구";

    @Autowired
    JdbcClient rows;

    @Autowired
    ProgramDoor door;

    @Autowired
    Programs programs;

    private Caller administrator = new Caller("");

    @BeforeAll
    void administrate() {
        administrator = signIn(OURS, Role.ADMINISTRATOR);
    }

    @Test
    void aProgramMayWhatItsRolesMayInItsOrganisation() {
        String token = token("상담 연계", Role.COUNSELLOR);
        assertThat(with(token, QUEUE).statusCode()).isEqualTo(200);
        assertThat(with(token, "/pilot").statusCode()).as("no duty of the role").isEqualTo(403);
        assertThat(with(token, "/people").statusCode()).isEqualTo(403);
        assertThat(get(QUEUE).statusCode()).as("without it").isEqualTo(403);
    }

    @Test
    void aTokenIsShownOnceAndOnlyItsHashIsKept() {
        String token = token("한 번만", Role.ANALYST);
        assertThat(administrator.get("/people/programs").body())
                .contains("한 번만")
                .doesNotContain(token);
        assertThat(rows.sql("select count(*) from programs p where p::text like ?")
                        .param("%" + token + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(rows.sql("select count(*) from programs where digest = sha256(?::bytea)")
                        .param(token.getBytes())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void forgedExpiredAndRevokedTokensAreRefusedInKoreanAndAlike() {
        String expired = token("지난 것", Role.COUNSELLOR);
        rows.sql("update programs set expires_at = now() - interval '1 second' where name = '지난 것'")
                .update();
        String revoked = token("거둔 것", Role.COUNSELLOR);
        assertThat(administrator
                        .form("/people/programs/" + id("거둔 것") + "/revoke")
                        .statusCode())
                .isEqualTo(302);
        for (String token : new String[] {expired, revoked, revoked + "x", "dolbom_", ""}) {
            HttpResponse<String> refused = with(token, QUEUE);
            assertThat(refused.statusCode()).as(token).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
            assertThat(json(refused).get("code").asString()).isEqualTo("TOKEN_REFUSED");
            assertThat(json(refused).get("detail").asString()).contains("관리자에게 새 열쇠를");
        }
        HttpResponse<String> open = with(revoked, "/");
        assertThat(open.statusCode()).as("even where anybody may come in").isEqualTo(401);
    }

    @Test
    void makingAndTakingBackAreInTheTrailUnderTheAdministrator() {
        String token = token("기록될 것", Role.AUDITOR);
        String id = id("기록될 것");
        administrator.form("/people/programs/" + id + "/revoke");
        assertThat(rows.sql("select string_agg(action, ' ' order by number) from audit_entries where subject = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("token.made token.revoked");
        assertThat(with(token, "/audit").statusCode()).isEqualTo(401);
    }

    @Test
    void aProgramLooksAfterNobodyAndItsTimeEnds() {
        assertThat(made("너무 센 것", Role.ADMINISTRATOR, today()).body()).contains("관리자 역할은 프로그램에 맡길 수 없습니다");
        assertThat(made("너무 긴 것", Role.ANALYST, today().plusYears(3)).body()).contains("오늘부터 366일 안에서");
        assertThat(made("어제까지", Role.ANALYST, today().minusDays(1)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void anotherOrganisationsAdministratorNeitherSeesNorEndsIt() {
        String token = token("우리 것", Role.COUNSELLOR);
        Caller stranger = signIn("서울특별시/강서구", Role.ADMINISTRATOR);
        assertThat(stranger.get("/people/programs").body()).doesNotContain("우리 것");
        assertThat(stranger.form("/people/programs/" + id("우리 것") + "/revoke").statusCode())
                .isEqualTo(404);
        assertThat(with(token, QUEUE).statusCode()).isEqualTo(200);
    }

    @Test
    void whoTriesOutTokensWaits() {
        List<Code> refused = IntStream.range(0, 40)
                .mapToObj(i -> refusal(door, "dolbom_" + i))
                .toList();
        assertThat(refused).startsWith(Code.TOKEN_REFUSED).endsWith(Code.TOO_MANY_REQUESTS);
        assertThat(door.find(from("10.1.2.3", token("다른 열쇠", Role.ANALYST))))
                .as("the office's own program goes on working")
                .isPresent();
    }

    @Test
    void aProgramComesSoManyTimesAMinute() {
        ProgramDoor narrow =
                new ProgramDoor(programs, new PeopleSettings(true, Duration.ofMinutes(30), Duration.ofHours(12), 3));
        String token = token("바쁜 것", Role.ANALYST);
        for (int i = 0; i < 3; i++)
            assertThat(narrow.find(from("10.1.2.4", token))).isPresent();
        assertThat(refusal(narrow, token)).isEqualTo(Code.TOO_MANY_REQUESTS);
    }

    private static Code refusal(ProgramDoor door, String token) {
        try {
            door.find(from("10.1.2.3", token));
            throw new AssertionError("let in: " + token);
        } catch (Problem problem) {
            return problem.code();
        }
    }

    private static MockHttpServletRequest from(String address, String token) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", QUEUE);
        request.setRemoteAddr(address);
        request.addHeader("Authorization", "Bearer " + token);
        return request;
    }

    private HttpResponse<String> with(String token, String path) {
        return get(path, "Authorization", "Bearer " + token);
    }

    private String token(String name, Role role) {
        String page = made(name, role, today()).body();
        assertThat(page).contains("다시 볼 수 없습니다");
        return page.replaceAll("(?s).*value=\"(dolbom_[^\"]+)\".*", "$1");
    }

    private HttpResponse<String> made(String name, Role role, LocalDate last) {
        administrator.get("/people/programs");
        return administrator.form(
                "/people/programs", "name", name, "organisation", OURS, "role", role.name(), "last", last.toString());
    }

    private String id(String name) {
        return rows.sql("select id::text from programs where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private static LocalDate today() {
        return LocalDate.now(AsOf.SEOUL);
    }
}
