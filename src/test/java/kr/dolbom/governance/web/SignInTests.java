package kr.dolbom.governance.web;

import static kr.dolbom.governance.web.Caller.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kr.dolbom.desk.web.RunningDesk;
import kr.dolbom.governance.PeopleSettings;
import kr.dolbom.governance.accounts.Accounts;
import kr.dolbom.governance.accounts.SecondFactor;
import kr.dolbom.governance.accounts.TestAccounts;
import kr.dolbom.governance.accounts.TestAccounts.TestPerson;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfTokenRepository;

class SignInTests extends RunningDesk {

    @Autowired
    JdbcClient rows;

    @Autowired
    Accounts all;

    @Autowired
    SecondFactor factor;

    @Autowired
    CsrfTokenRepository forms;

    @Autowired
    PeopleSettings settings;

    @Test
    void somebodyWithoutAStaffRoleComesInWithAPassword() {
        TestPerson person = accounts.add("", Role.CENTRE_STAFF);
        Caller caller = caller();
        HttpResponse<String> in = caller.password(person.login(), TestAccounts.PASSWORD);
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(caller.get("/account").body()).contains("내 계정", person.login(), "지금 이 화면");
    }

    @Test
    void nothingTellsWhetherTheNameOrThePasswordIsWrong() {
        TestPerson person = accounts.add("", Role.CENTRE_STAFF);
        HttpResponse<String> wrong = caller().password(person.login(), "틀린 비밀번호입니다");
        HttpResponse<String> unknown = caller().password("nobody-here", "틀린 비밀번호입니다");
        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(422);
        assertThat(alert(wrong)).isEqualTo(alert(unknown)).contains("아이디나 비밀번호가 맞지 않습니다");
    }

    @Test
    void whoGuessesWaitsAndTheRightPasswordDoesNotHelpMeanwhile() {
        TestPerson person = accounts.add("", Role.CENTRE_STAFF);
        for (int i = 0; i < 5; i++) caller().password(person.login(), "짐작 " + i);
        HttpResponse<String> right = caller().password(person.login(), TestAccounts.PASSWORD);
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(alert(right)).contains("잠시 막아 두었습니다");
        all.unlock(person.login());
        assertThat(caller().password(person.login(), TestAccounts.PASSWORD).statusCode())
                .isEqualTo(302);
    }

    @Test
    void aNameNobodyHasIsLockedTheSame() {
        for (int i = 0; i < 5; i++) caller().password("nobody-at-all", "짐작 " + i);
        assertThat(caller().password("nobody-at-all", "짐작").statusCode()).isEqualTo(429);
    }

    @Test
    void manyGuessesAtOnceAreNoMoreThanOneAfterAnother() throws Exception {
        TestPerson person = accounts.add("", Role.CENTRE_STAFF);
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> tries = IntStream.range(0, 30)
                    .mapToObj(i -> many.submit(
                            () -> caller().password(person.login(), "짐작 " + i).statusCode()))
                    .toList();
            long looked = 0;
            for (Future<Integer> one : tries) if (one.get() == 422) looked++;
            assertThat(looked).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void staffShowASecondFactorAndANumberIsGoodOnce() {
        TestPerson person = accounts.add("", Role.COUNSELLOR);
        Caller caller = caller();
        assertThat(place(caller.password(person.login(), TestAccounts.PASSWORD)))
                .isEqualTo("/sign-in/code");
        assertThat(caller.get("/account").statusCode()).isEqualTo(302);
        String code = person.code();
        assertThat(caller.code("000000").statusCode()).isEqualTo(422);
        assertThat(caller.code(code).statusCode()).isEqualTo(302);
        assertThat(caller.get("/account").statusCode()).isEqualTo(200);

        Caller again = caller();
        again.password(person.login(), TestAccounts.PASSWORD);
        HttpResponse<String> replayed = again.code(code);
        assertThat(replayed.statusCode()).isEqualTo(422);
        assertThat(alert(replayed)).contains("이미 쓴 번호");
    }

    @Test
    void aPrintedCodeOpensOnce() {
        TestPerson person = accounts.add("", Role.COUNSELLOR);
        String printed = factor.newRecoveryCodes(person.id()).getFirst();
        Caller caller = caller();
        caller.password(person.login(), TestAccounts.PASSWORD);
        assertThat(caller.code(printed.toLowerCase()).statusCode()).isEqualTo(302);
        Caller again = caller();
        again.password(person.login(), TestAccounts.PASSWORD);
        assertThat(again.code(printed).statusCode()).isEqualTo(422);
    }

    @Test
    void staffWithoutASecondFactorSetOneUpBeforeAnythingElse() {
        TestPerson person = accounts.add("", Role.ANALYST);
        rows.sql("update people set factor = null where id = ?")
                .param(person.id())
                .update();
        Caller caller = caller();
        assertThat(place(caller.password(person.login(), TestAccounts.PASSWORD)))
                .isEqualTo("/sign-in/factor");
        assertThat(caller.get("/account").statusCode()).isEqualTo(302);
        String page = caller.get("/sign-in/factor").body();
        byte[] secret = new org.apache.commons.codec.binary.Base32()
                .decode(page.replaceAll("(?s).*<code class=\"secret\">([^<]+)</code>.*", "$1")
                        .replace(" ", ""));
        HttpResponse<String> done = caller.form("/sign-in/factor", "code", TestPerson.code(secret, Instant.now()));
        assertThat(done.body()).contains("복구 번호", "다시 볼 수 없습니다");
        assertThat(done.body().split("<li><code>")).hasSize(11);
        assertThat(caller.get("/account").body()).contains("남은 복구 번호");
    }

    @Test
    void theSessionBeginsUnderANewId() {
        TestPerson person = accounts.add("", Role.CENTRE_STAFF);
        Caller caller = caller();
        caller.cookies().put(SessionCookie.PLAIN, "cGxhbnRlZC1ieS1zb21lYm9keS1lbHNl");
        caller.password(person.login(), TestAccounts.PASSWORD);
        assertThat(caller.cookies().get(SessionCookie.PLAIN)).isNotEqualTo("cGxhbnRlZC1ieS1zb21lYm9keS1lbHNl");
        TestPerson staff = accounts.add("", Role.EDITOR);
        Caller half = caller();
        half.password(staff.login(), TestAccounts.PASSWORD);
        String before = half.cookies().get(SessionCookie.PLAIN);
        half.code(staff.code());
        assertThat(half.cookies().get(SessionCookie.PLAIN)).isNotEqualTo(before);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        TestPerson person = accounts.add("", Role.CENTRE_STAFF);
        HttpResponse<String> in = caller().password(person.login(), TestAccounts.PASSWORD);
        assertThat(in.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(SessionCookie.PLAIN))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain", "Max-Age", "Expires");
    }

    @Test
    void overTlsTheCookieIsBoundToTheHost() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(true);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SessionCookie()
                .writeCookieValue(
                        new org.springframework.session.web.http.CookieSerializer.CookieValue(request, response, "id"));
        assertThat(String.valueOf(response.getHeader("Set-Cookie")))
                .startsWith("__Host-dolbom-session=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void nobodyIsSignedInByAFormOfAnotherSite() {
        TestPerson person = accounts.add("", Role.CENTRE_STAFF);
        String fields = "login=" + person.login() + "&password=" + Caller.encoded(TestAccounts.PASSWORD);
        assertThat(form("/sign-in", fields).statusCode()).isEqualTo(403);
        assertThat(form("/sign-in", fields, "Origin", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoAsksWithoutAnAccountLeavesNoSession() {
        long before = sessions();
        for (int i = 0; i < 5; i++) {
            asked("정수기 렌탈료는 어디로 잡나요?");
            HttpResponse<String> page = get("/", "Accept", "text/html");
            form("/questions", "question=" + Caller.encoded("정수기 렌탈료는 어디로 잡나요?"));
            assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("dolbom-session"));
        }
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void signingOutEverywhereIsEverywhere() {
        TestPerson person = accounts.add("", Role.CENTRE_STAFF);
        Caller desk = caller().signIn(person);
        Caller phone = caller().signIn(person);
        assertThat(phone.get("/account").body().split("끝내기</button>")).hasSize(2);
        desk.form("/account/sessions/end");
        assertThat(phone.get("/account").statusCode()).isEqualTo(302);
        assertThat(desk.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        TestPerson person = accounts.add("", Role.CENTRE_STAFF);
        Caller desk = caller().signIn(person);
        Caller phone = caller().signIn(person);
        String chosen = "감나무 우체통 열두시 나들이";
        assertThat(place(desk.form(
                        "/account/password", "old", TestAccounts.PASSWORD, "password", chosen, "again", chosen)))
                .isEqualTo("/account?done=password");
        assertThat(phone.get("/account").statusCode()).isEqualTo(302);
        assertThat(desk.get("/account").statusCode()).isEqualTo(200);
        assertThat(caller().password(person.login(), chosen).statusCode()).isEqualTo(302);
    }

    @Test
    void aWeakPasswordIsRefusedWithWhatToDo() {
        Caller caller = caller().signIn(accounts.add("", Role.CENTRE_STAFF));
        for (String weak : List.of("짧다", "aaaaaaaaaaaa", "password1234", "qwertyuiop12"))
            assertThat(caller.form("/account/password", "old", TestAccounts.PASSWORD, "password", weak, "again", weak)
                            .statusCode())
                    .as(weak)
                    .isEqualTo(422);
    }

    @Test
    void somebodyIsSignedOutAfterTheLongestTimeInAnyCase() {
        TestPerson person = accounts.add("", Role.CENTRE_STAFF);
        Instant[] now = {Instant.now()};
        SignedIn signedIn = new SignedIn(all, settings, forms, () -> now[0]);
        MockHttpServletRequest request = new MockHttpServletRequest();
        signedIn.begin(request, new MockHttpServletResponse(), person.id(), false);
        request.setRequestedSessionId(request.getSession().getId());
        now[0] = now[0].plus(settings.longest()).minus(Duration.ofMinutes(1));
        assertThat(signedIn.find(request)).isPresent();
        now[0] = now[0].plus(Duration.ofMinutes(2));
        assertThat(signedIn.find(request)).isEmpty();
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void somebodyWhoIsIdleIsSignedOut() {
        TestPerson person = accounts.add("", Role.CENTRE_STAFF);
        Caller caller = caller().signIn(person);
        rows.sql("update spring_session set last_access_time = last_access_time - :gone,"
                        + " expiry_time = expiry_time - :gone where principal_name = :person")
                .param("gone", settings.idle().plusSeconds(5).toMillis())
                .param("person", person.id().toString())
                .update();
        assertThat(caller.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void theWayBackIsNeverAnotherSite() {
        for (String elsewhere :
                List.of("//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "x"))
            assertThat(HalfSignedIn.local(elsewhere)).isEqualTo("/");
        assertThat(HalfSignedIn.local("/library?q=가")).isEqualTo("/library?q=가");
    }

    @Test
    void whoWantsAPageComesBackToItAfterSigningIn() {
        HttpResponse<String> turned = get("/people?x=1", "Accept", "text/html");
        assertThat(place(turned)).isEqualTo("/sign-in?to=%2Fpeople%3Fx%3D1");
    }

    @Test
    void everyTryIsInTheAuditTrail() {
        TestPerson person = accounts.add("", Role.CENTRE_STAFF);
        caller().password(person.login(), "틀린 비밀번호입니다");
        caller().signIn(person).form("/sign-out");
        assertThat(rows.sql("select action from audit_entries where subject = ? order by number")
                        .param(person.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("sign-in.refused", "sign-in.done", "sign-in.ended");
        assertThat(rows.sql("select count(*) from audit_entries where content like '%틀린%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theLinkMakesOneAdministratorOnceAndOnlyItsHashIsKept() {
        String token = all.newAdministratorLink();
        Caller caller = caller();
        String path = "/sign-in/link/" + token;
        assertThat(caller.get(path).body()).contains("관리자 계정 만들기");
        assertThat(caller.get(path).statusCode()).isEqualTo(200);
        String login = "first-" + UUID.randomUUID();
        String[] typed = {"name", "나리", "login", login, "password", "솔방울 기차표 우산꽂이 봄", "again", "솔방울 기차표 우산꽂이 봄"};
        assertThat(place(caller.form(path, typed))).isEqualTo("/sign-in/factor");
        assertThat(all.hasAdministrator()).isTrue();
        assertThat(caller().get(path).statusCode()).isEqualTo(400);
        assertThat(rows.sql("select count(*) from one_time_links where encode(digest, 'escape') like ?")
                        .param("%" + token + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aNewerAdministratorLinkPutsTheEarlierOneOut() {
        String earlier = all.newAdministratorLink();
        all.newAdministratorLink();
        assertThatThrownBy(() -> all.requireLink(earlier)).isInstanceOf(Problem.class);
    }

    @Test
    void twoNodesThatStartPrintALinkEachAndTheFirstUsedEndsBoth() {
        String one = all.firstAdministratorLink();
        String other = all.firstAdministratorLink();
        String login = "node-" + UUID.randomUUID();
        all.becomeAdministrator(one, login, "나리", "솔방울 기차표 우산꽂이 봄");
        assertThatThrownBy(() -> all.requireLink(other)).isInstanceOf(Problem.class);
    }

    private long sessions() {
        return rows.sql("select count(*) from spring_session").query(Long.class).single();
    }

    private Caller caller() {
        return new Caller(address(""));
    }

    private static String alert(HttpResponse<String> page) {
        return page.body().replaceAll("(?s).*role=\"alert\">([^<]*)<.*", "$1");
    }
}
