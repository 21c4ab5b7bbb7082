package kr.dolbom.governance.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.OidcSettings;
import kr.dolbom.governance.accounts.ProviderSignIn;
import kr.dolbom.governance.accounts.SignIn.Known;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The way in through the institution's sign-on: state, nonce and PKCE go with the person, and the ID token's signature,
 * issuer, audience, time and nonce are checked on the way back. Its access token is not kept.
 */
@Component
class ProviderDoor {

    private static final String START = "/oauth2/authorization";

    private final OidcSettings settings;
    private final ProviderRegistration registration;
    private final ProviderSignIn signIn;
    private final HalfSignedIn half;
    private final AuditTrail audit;

    ProviderDoor(
            OidcSettings settings,
            ProviderRegistration registration,
            ProviderSignIn signIn,
            HalfSignedIn half,
            AuditTrail audit) {
        this.settings = settings;
        this.registration = registration;
        this.signIn = signIn;
        this.half = half;
        this.audit = audit;
    }

    boolean isOpen() {
        return settings.isOn();
    }

    String label() {
        return settings.label();
    }

    void open(HttpSecurity http) {
        DefaultOAuth2AuthorizationRequestResolver requests =
                new DefaultOAuth2AuthorizationRequestResolver(registration, START);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.clientRegistrationRepository(registration)
                .authorizedClientRepository(new Forgetting())
                .authorizationEndpoint(start -> start.authorizationRequestResolver(requests))
                .loginPage("/sign-in")
                .successHandler(this::proven)
                .failureHandler(this::refused));
    }

    private void proven(HttpServletRequest request, HttpServletResponse response, Authentication proof)
            throws IOException, ServletException {
        OidcUser user = (OidcUser) java.util.Objects.requireNonNull(proof.getPrincipal());
        try {
            Known known = signIn.accept(String.valueOf(user.getIssuer()), user.getName(), user.getClaims());
            response.sendRedirect(half.proven(request, response, known, "기관 로그인"));
        } catch (Problem problem) {
            keepRefusal(problem.code().name());
            WebSecurity.refuse(problem, request, response);
        }
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        keepRefusal(
                failure instanceof OAuth2AuthenticationException told
                        ? told.getError().getErrorCode()
                        : "unknown");
        WebSecurity.refuse(problem(failure), request, response);
    }

    private static Problem problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) return problem;
            if (cause instanceof IOException) return new Problem(Code.PROVIDER_UNREACHABLE, failure);
        }
        return new Problem(Code.PROVIDER_REFUSED, failure);
    }

    private void keepRefusal(String why) {
        audit.record(new AuditEvent("이름 없음", "sign-in.refused", "", Map.of("wrong", "provider", "why", why)));
    }

    /** We ask nothing more of the provider on the person's behalf, so there is nothing to keep. */
    private static final class Forgetting implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, @Nullable Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                @Nullable Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                @Nullable Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
