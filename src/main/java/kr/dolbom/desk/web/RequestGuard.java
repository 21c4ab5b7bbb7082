package kr.dolbom.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import kr.dolbom.desk.DeskSettings;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request that changes something in only from our own page or a program, of bounded size, and not too often. */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestGuard extends OncePerRequestFilter {

    private static final Pattern REPLY_FILES = Pattern.compile("(/api/v1)?/desk/hand-overs/[^/]+/files");

    private final DeskSettings settings;
    private final RequestRate rate;

    RequestGuard(DeskSettings settings, RequestRate rate) {
        this.settings = settings;
        this.rate = rate;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        try {
            refuseOtherSites(request);
            if (!takesFiles(request)) refuseLarge(request);
            long seconds = isCounsellors(request) || isHook(request) ? 0 : rate.secondsToWait(request.getRemoteAddr());
            if (seconds > 0) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                throw new Problem(Code.TOO_MANY_REQUESTS, seconds);
            }
        } catch (Problem problem) {
            request.setAttribute(Failures.REFUSED, problem);
            request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
            request.getRequestDispatcher("/error").forward(request, response);
            return;
        }
        boolean bounded = !takesFiles(request);
        rest.doFilter(bounded ? new BoundedRequest(request, settings.requestKilobytes()) : request, response);
    }

    /** Browsers name the page a request comes from; programs name none and carry no cookies of ours. */
    private static void refuseOtherSites(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none"))
            throw new Problem(Code.REQUEST_CROSS_SITE);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site == null && origin != null && !isOurs(origin, request)) throw new Problem(Code.REQUEST_CROSS_SITE);
    }

    private static boolean isOurs(String origin, HttpServletRequest request) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** Only here may a request be large: files go to the disk as they come, within bounds of their own. */
    private static boolean takesFiles(HttpServletRequest request) {
        return request.getRequestURI().equals("/library/uploads")
                || request.getRequestURI().equals("/campaigns/lists")
                || request.getRequestURI().equals("/campaigns/prompts")
                || REPLY_FILES.matcher(request.getRequestURI()).matches();
    }

    /** Only people with an account get in there, and what they write is kept while they write it. */
    private static boolean isCounsellors(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/desk/")
                || request.getRequestURI().startsWith("/api/v1/desk/");
    }

    /** Who calls there shows a secret first, and brings as many results as there are. */
    private static boolean isHook(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/hooks/");
    }

    private void refuseLarge(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) throw new Problem(Code.REQUEST_UNREADABLE);
        if (request.getContentLengthLong() > settings.requestKilobytes() * 1024L)
            throw new Problem(Code.REQUEST_TOO_LARGE, settings.requestKilobytes());
    }
}
