package kr.dolbom.governance.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kr.dolbom.governance.OidcSettings;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;

/**
 * What Spring Security does here: tokens of forms, and the exchange with the institution's sign-on. Who may do what is
 * {@code Permissions}', headers are the desk's, and what a session holds is {@link SignedIn}'s.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    @Bean
    CookieSerializer sessionCookie() {
        return new SessionCookie();
    }

    /** In a cookie, so that somebody who only asks needs no session. */
    @Bean
    CsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("dolbom-form");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true));
        return tokens;
    }

    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain security(
            HttpSecurity http, CsrfTokenRepository tokens, OidcSettings oidc, ObjectProvider<ProviderDoor> provider) {
        FormTokens forms = new FormTokens();
        http.securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(forms)
                        .requireCsrfProtectionMatcher(forms))
                .exceptionHandling(refused -> refused.accessDeniedHandler(
                        (request, response, denied) -> refuse(new Problem(Code.FORM_OUTDATED), request, response)))
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable);
        if (oidc.isOn()) provider.getObject().open(http);
        return http.build();
    }

    /** Shown by the one page for failures. */
    static void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(Problem.REFUSED, problem);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        if (request.getDispatcherType() != DispatcherType.FORWARD)
            request.getRequestDispatcher("/error").forward(request, response);
    }
}
