package kr.dolbom.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers to load nothing from elsewhere, to run nothing inline, and to keep consultations out of caches. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    /** The interface's documentation page styles itself inline. */
    private static final String POLICY_OF_DOCUMENTATION = POLICY + "; style-src 'self' 'unsafe-inline'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        response.setHeader(
                "Content-Security-Policy", path.startsWith("/swagger-ui") ? POLICY_OF_DOCUMENTATION : POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) response.setHeader("Strict-Transport-Security", "max-age=31536000");
        if (!isFile(path)) response.setHeader("Cache-Control", "no-store");
        rest.doFilter(request, response);
    }

    private static boolean isFile(String path) {
        return path.startsWith("/krds/")
                || path.matches("/desk/[^/]+\\.(css|js|svg)")
                || path.startsWith("/webjars/")
                || path.startsWith("/swagger-ui/");
    }
}
