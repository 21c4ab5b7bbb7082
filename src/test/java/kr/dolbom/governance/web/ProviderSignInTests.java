package kr.dolbom.governance.web;

import static kr.dolbom.governance.web.Caller.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import kr.dolbom.desk.web.RunningDesk;
import kr.dolbom.governance.OidcSettings;
import kr.dolbom.governance.web.RealProvider.Walk;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The institution's sign-on: a real OpenID provider, and what somebody could put in its place. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderSignInTests extends RunningDesk {

    private static final int PROVIDER = RealProvider.freePort();

    @Autowired
    JdbcClient rows;

    private RealProvider provider;

    @DynamicPropertySource
    static void signOn(DynamicPropertyRegistry settings) {
        settings.add("dolbom.oidc.issuer", () -> "http://127.0.0.1:" + PROVIDER);
        settings.add("dolbom.oidc.client-id", () -> "dolbom");
        settings.add("dolbom.oidc.client-secret", () -> "known to both");
        settings.add("dolbom.oidc.organisation-claim", () -> "organisation");
        settings.add("dolbom.oidc.role-claim", () -> "groups");
        settings.add("dolbom.oidc.roles[dolbom-counsellors]", () -> "COUNSELLOR");
        settings.add("dolbom.oidc.second-factor-by-provider", () -> "true");
    }

    @BeforeAll
    void start() throws Exception {
        assumeTrue(RealProvider.isInstalled(), "oidc-provider is not installed: npm ci");
        accounts.open("서울특별시/양천구");
        provider = RealProvider.start(PROVIDER, address("/login/oauth2/code/dolbom"));
    }

    @AfterAll
    void stop() throws Exception {
        if (provider != null) provider.close();
    }

    @BeforeEach
    void honest() throws Exception {
        if (provider != null) provider.tamper("how=&groups=dolbom-counsellors");
    }

    @Test
    void whoTheProviderVouchesForWorksInTheOrganisationItNames() throws Exception {
        Walk gaon = new Walk(address(""));
        HttpResponse<String> back = gaon.signIn("gaon");
        assertThat(back.statusCode()).as(back.body()).isEqualTo(302);
        assertThat(gaon.get(address("/account")).body()).contains("가온", "서울특별시 › 양천구", "상담원");
        assertThat(gaon.get(address("/desk")).statusCode()).isEqualTo(200);
    }

    @Test
    void aGroupThatIsNotMappedIsNoRole() throws Exception {
        Walk nari = new Walk(address(""));
        nari.signIn("nari");
        assertThat(nari.get(address("/account")).body()).contains("나리", "맡은 역할이 없습니다");
        assertThat(nari.get(address("/desk")).statusCode()).isEqualTo(403);
    }

    @Test
    void rolesFollowTheProviderAtTheNextSignInAndTheAccountStaysOne() throws Exception {
        new Walk(address("")).signIn("gaon");
        provider.tamper("how=&groups=everybody");
        Walk later = new Walk(address(""));
        later.signIn("gaon");
        assertThat(later.get(address("/desk")).statusCode()).isEqualTo(403);
        assertThat(rows.sql("select count(*) from people where subject = 'gaon'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anOrganisationNobodyOpenedIsToldAndLetsNobodyIn() throws Exception {
        Walk stray = new Walk(address(""));
        HttpResponse<String> back = stray.signIn("stray");
        assertThat(back.body()).contains("“없는 기관”이(가) 등록되어 있지 않습니다");
        assertSignedOut(stray);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forged", "unsigned", "expired", "nonce", "audience", "issuer"})
    void aTokenThatIsNotTheProvidersForThisSignInLetsNobodyIn(String how) throws Exception {
        provider.tamper("how=" + how);
        Walk gaon = new Walk(address(""));
        HttpResponse<String> back = gaon.signIn("gaon");
        assertThat(back.body()).contains("기관 로그인을 확인하지 못했습니다");
        assertSignedOut(gaon);
    }

    @Test
    void aCallbackIsGoodOnceAndOnlyInTheBrowserThatBegan() throws Exception {
        Walk gaon = new Walk(address(""));
        String callback = gaon.callback("gaon");
        Walk thief = new Walk(address(""));
        assertThat(thief.back(callback).statusCode()).isEqualTo(400);
        assertSignedOut(thief);
        assertThat(gaon.back(callback).statusCode()).isEqualTo(302);
        assertThat(gaon.back(callback).statusCode()).isEqualTo(400);
    }

    @Test
    void anotherStateIsRefused() throws Exception {
        Walk gaon = new Walk(address(""));
        String callback = gaon.callback("gaon");
        HttpResponse<String> back = gaon.back(callback.replaceAll("state=[^&]+", "state=of-somebody-else"));
        assertThat(back.statusCode()).isEqualTo(400);
        assertSignedOut(gaon);
    }

    @Test
    void whoIsStoppedHereDoesNotComeInByTheProvider() throws Exception {
        new Walk(address("")).signIn("nari");
        rows.sql("update people set state = 'DISABLED' where subject = 'nari'").update();
        Walk again = new Walk(address(""));
        assertThat(again.signIn("nari").body()).contains("사용이 멈춰 있습니다");
        assertSignedOut(again);
        rows.sql("update people set state = 'ACTIVE' where subject = 'nari'").update();
    }

    @Test
    void aProviderThatIsDownAtTheFirstSignInIsToldAndAskedAgainLater() {
        OidcSettings nowhere = new OidcSettings(
                "http://127.0.0.1:" + RealProvider.freePort(),
                "dolbom",
                new OidcSettings.Secret("known to both"),
                "기관 로그인",
                List.of("openid"),
                "",
                "",
                "",
                Map.of(),
                false);
        assertThatThrownBy(() -> new ProviderRegistration(nowhere).findByRegistrationId(ProviderRegistration.ID))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.PROVIDER_UNREACHABLE));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aProviderThatGoesDownMeanwhileIsToldAndLocalAccountsStillComeIn() throws Exception {
        Walk gaon = new Walk(address(""));
        String callback = gaon.callback("gaon");
        provider.close();
        HttpResponse<String> back = gaon.back(callback);
        assertThat(back.statusCode()).isEqualTo(503);
        assertThat(back.body()).contains("기관 로그인 서버에 연결하지 못했습니다");
        assertThat(signIn("").get("/account").statusCode()).isEqualTo(200);
    }

    private void assertSignedOut(Walk walk) throws Exception {
        assertThat(place(walk.get(address("/account")))).startsWith("/sign-in");
    }
}
