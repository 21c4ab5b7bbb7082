package kr.dolbom.governance.web;

import static kr.dolbom.governance.web.Caller.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kr.dolbom.desk.web.RunningDesk;
import kr.dolbom.governance.accounts.TestAccounts;
import kr.dolbom.governance.accounts.TestAccounts.TestPerson;
import kr.dolbom.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PeoplePagesTests extends RunningDesk {

    private static final String CHOSEN = "감나무 우체통 열두시 나들이";

    @Autowired
    JdbcClient rows;

    @Test
    void somebodyInvitedSetsAPasswordOnceAndComesIn() {
        Caller administrator = signIn("", Role.ADMINISTRATOR);
        String login = "invited-" + UUID.randomUUID();
        String page = administrator
                .form("/people", "name", "다솜", "login", login, "organisation", "", "role", "CENTRE_STAFF")
                .body();
        String path = link(page);
        assertThat(caller().password(login, CHOSEN).statusCode()).isEqualTo(422);
        Caller invited = caller();
        invited.get(path);
        assertThat(invited.form(path, "password", CHOSEN, "again", CHOSEN).statusCode())
                .isEqualTo(302);
        assertThat(invited.get("/account").body()).contains("다솜", "어린이집 교직원");
        assertThat(caller().get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void aForgottenPasswordIsSetAnewByALinkOfTheAdministrator() {
        Caller administrator = signIn("", Role.ADMINISTRATOR);
        TestPerson person = accounts.add("", Role.CENTRE_STAFF);
        Caller before = caller().signIn(person);
        String path =
                link(administrator.form("/people/" + person.id() + "/reset").body());
        Caller reset = caller();
        reset.get(path);
        reset.form(path, "password", CHOSEN, "again", CHOSEN);
        assertThat(reset.get("/account").statusCode()).isEqualTo(200);
        assertThat(before.get("/account").statusCode()).isEqualTo(302);
        assertThat(caller().password(person.login(), TestAccounts.PASSWORD).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aRoleTakenAwayAndAnAccountStoppedHaveTheirEffectAtOnce() {
        Caller administrator = signIn("", Role.ADMINISTRATOR);
        TestPerson person = accounts.add("", Role.EDITOR);
        Caller editor = caller().signIn(person);
        assertThat(editor.get("/library/jobs").statusCode()).isEqualTo(200);
        long number = rows.sql("select number from memberships where person = ?")
                .param(person.id())
                .query(Long.class)
                .single();
        administrator.form("/people/" + person.id() + "/roles/" + number + "/end");
        assertThat(editor.get("/library/jobs").statusCode()).isEqualTo(403);
        administrator.form("/people/" + person.id() + "/disable");
        assertThat(editor.get("/account").statusCode()).isEqualTo(302);
        assertThat(caller().password(person.login(), TestAccounts.PASSWORD).statusCode())
                .isEqualTo(422);
        assertThat(rows.sql("select count(*) from memberships where person = ?")
                        .param(person.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoLooksAfterADepartmentHasNoHoldOverSomebodyOfTheInstitution() {
        TestPerson boss = accounts.add("서울특별시/양천구", Role.COUNSELLOR);
        rows.sql("insert into memberships (person, organisation, role, granted_by, granted_at)"
                        + " values (?, '', 'ADMINISTRATOR', '시험', now())")
                .param(boss.id())
                .update();
        Caller department = signIn("서울특별시/양천구", Role.ADMINISTRATOR);
        assertThat(department.get("/people/" + boss.id()).statusCode()).isEqualTo(403);
        assertThat(department.form("/people/" + boss.id() + "/reset").statusCode())
                .isEqualTo(403);
        assertThat(department.form("/people/" + boss.id() + "/disable").statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodyGrantsBeyondTheOwnReachNorTheOwnAccount() {
        TestPerson self = accounts.add("서울특별시/양천구", Role.ADMINISTRATOR);
        Caller department = caller().signIn(self);
        TestPerson below = accounts.add("서울특별시/양천구/여성가족과", Role.CENTRE_STAFF);
        String roles = "/people/" + below.id() + "/roles";
        assertThat(department
                        .form(roles, "organisation", "", "role", "ADMINISTRATOR")
                        .statusCode())
                .isEqualTo(403);
        assertThat(department
                        .form(roles, "organisation", "서울특별시/강서구", "role", "COUNSELLOR")
                        .statusCode())
                .isEqualTo(403);
        assertThat(department
                        .form(roles, "organisation", "서울특별시/양천구/여성가족과", "role", "COUNSELLOR")
                        .statusCode())
                .isEqualTo(302);
        assertThat(department
                        .form("/people/" + self.id() + "/roles", "organisation", "서울특별시/양천구", "role", "AUDITOR")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anotherOrganisationsPeopleAreNotThere() {
        TestPerson stranger = accounts.add("서울특별시/강서구", Role.COUNSELLOR);
        Caller administrator = signIn("서울특별시/양천구", Role.ADMINISTRATOR);
        assertThat(administrator.get("/people").body()).doesNotContain(stranger.login());
        assertThat(administrator.get("/people/" + stranger.id()).statusCode()).isEqualTo(404);
        assertThat(administrator.form("/people/" + stranger.id() + "/disable").statusCode())
                .isEqualTo(404);
    }

    @Test
    void organisationsAreOpenedBelowOnesOwnAndClosedWhenNobodyWorksThere() {
        Caller administrator = signIn("서울특별시/양천구", Role.ADMINISTRATOR);
        String[] department = {"above", "서울특별시/양천구", "name", "보육지원과", "kind", "DEPARTMENT"};
        assertThat(administrator.form("/people/organisations", department).statusCode())
                .isEqualTo(302);
        assertThat(administrator.get("/people").body()).contains("보육지원과");
        assertThat(administrator
                        .form("/people/organisations", "above", "", "name", "부산광역시", "kind", "PROVINCE")
                        .statusCode())
                .isEqualTo(403);
        assertThat(administrator
                        .form("/people/organisations", "above", "서울특별시/양천구", "name", "a/b", "kind", "DEPARTMENT")
                        .statusCode())
                .isEqualTo(422);
        assertThat(administrator
                        .form("/people/organisations/close", "organisation", "서울특별시/양천구")
                        .statusCode())
                .isEqualTo(422);
        assertThat(place(administrator.form("/people/organisations/close", "organisation", "서울특별시/양천구/보육지원과")))
                .isEqualTo("/people?done=closed");
    }

    @Test
    void whoHasNoSuchRoleSeesNoPeople() {
        assertThat(signIn("", Role.SUPERVISOR).get("/people").statusCode()).isEqualTo(403);
        assertThat(place(caller().get("/people"))).startsWith("/sign-in?to=");
    }

    private static String link(String page) {
        return page.replaceAll("(?s).*class=\"link\"[^>]*value=\"https?://[^/\"]+([^\"]+)\".*", "$1");
    }

    private Caller caller() {
        return new Caller(address(""));
    }
}
