package kr.dolbom.knowledge.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.kernel.Actor;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Who has shown the key in the last hours. The cookie says until when and is signed; the key is not in it. */
@Component
class Sessions {

    static final String COOKIE = "dolbom-library";

    private static final Duration LENGTH = Duration.ofHours(12);

    private final ManagementKey key;
    private final InstantSource clock;
    private final Cache<String, Boolean> ended =
            Caffeine.newBuilder().expireAfterWrite(LENGTH).maximumSize(10_000).build();

    Sessions(ManagementKey key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
    }

    Visitor visitor(HttpServletRequest request) {
        return new Visitor(cookie(request).filter(this::holds).isPresent() ? Actor.LIBRARIAN : Actor.ANONYMOUS);
    }

    ResponseCookie begin(HttpServletRequest request) {
        String text = clock.instant().plus(LENGTH).getEpochSecond() + "." + UUID.randomUUID();
        return cookie(request, text + "." + key.signature(text), LENGTH);
    }

    /** The cookie is of no use from now on, wherever else it may be. */
    ResponseCookie end(HttpServletRequest request) {
        cookie(request).ifPresent(value -> ended.put(value, true));
        return cookie(request, "", Duration.ZERO);
    }

    private boolean holds(String value) {
        String[] parts = value.split("\\.");
        if (parts.length != 3 || !parts[0].matches("\\d{1,12}") || ended.getIfPresent(value) != null) return false;
        byte[] expected = key.signature(parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8);
        boolean ours = MessageDigest.isEqual(expected, parts[2].getBytes(StandardCharsets.UTF_8));
        return ours && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[0])));
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
    }

    private static ResponseCookie cookie(HttpServletRequest request, String value, Duration length) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/library")
                .maxAge(length)
                .build();
    }
}
