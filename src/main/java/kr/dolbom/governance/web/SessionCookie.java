package kr.dolbom.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The session's cookie: not for scripts, not for other sites, and bound to this host alone where there is TLS. */
final class SessionCookie implements CookieSerializer {

    static final String PLAIN = "dolbom-session";
    static final String OVER_TLS = "__Host-" + PLAIN;

    private final CookieSerializer plain = named(PLAIN, false);
    private final CookieSerializer overTls = named(OVER_TLS, true);

    static boolean isIn(HttpServletRequest request) {
        return request.getCookies() != null
                && java.util.Arrays.stream(request.getCookies())
                        .anyMatch(cookie -> cookie.getName().equals(PLAIN)
                                || cookie.getName().equals(OVER_TLS));
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? overTls : plain;
    }

    /** Lax and not Strict, because the institution's sign-on sends the person back from another site. */
    private static CookieSerializer named(String name, boolean secure) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
