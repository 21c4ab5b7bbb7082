package kr.dolbom.desk.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Where the browser keeps the number of the consent: readable by no script, sent by no other site. */
final class ConsentCookie {

    static final String NAME = "dolbom-consent";
    private static final Duration YEAR = Duration.ofDays(365);

    private ConsentCookie() {}

    static String of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? "" : cookie.getValue();
    }

    static void set(String consent, HttpServletRequest request, HttpServletResponse response) {
        write(consent, consent.isEmpty() ? Duration.ZERO : YEAR, request, response);
    }

    private static void write(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
