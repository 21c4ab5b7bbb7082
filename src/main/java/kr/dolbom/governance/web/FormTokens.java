package kr.dolbom.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which requests must carry the token of a form of ours, and where it is looked for. A request with files says it in a
 * header or in the address, because its body is not read before it is known whose it is.
 */
final class FormTokens implements CsrfTokenRequestHandler, RequestMatcher {

    private final XorCsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();

    /** Whoever changes something as somebody who is signed in, or signs in; a program without a session has no form. */
    @Override
    public boolean matches(HttpServletRequest request) {
        boolean reads = request.getMethod().matches("GET|HEAD|OPTIONS|TRACE");
        return !reads && (SessionCookie.isIn(request) || request.getRequestURI().startsWith("/sign-in"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        String type = request.getContentType();
        boolean files = type != null && type.startsWith("multipart/");
        return masked.resolveCsrfTokenValue(files ? new InAddress(request) : request, token);
    }

    /** A request whose parameters are those of its address only. */
    private static final class InAddress extends jakarta.servlet.http.HttpServletRequestWrapper {
        InAddress(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String query = getQueryString();
            return query == null
                    ? null
                    : UriComponentsBuilder.newInstance()
                            .query(query)
                            .build()
                            .getQueryParams()
                            .getFirst(name);
        }
    }
}
