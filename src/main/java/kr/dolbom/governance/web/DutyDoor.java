package kr.dolbom.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kr.dolbom.governance.For;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The door every route of ours is behind. A route that does not say what duty it belongs to ({@link For}) is shut, so a
 * page that is added later is closed until somebody opens it. Nothing of the request's body is read before.
 */
@Component
class DutyDoor implements WebMvcConfigurer, HandlerInterceptor {

    private static final String OURS = "kr.dolbom.";

    private final Permissions permissions;

    DutyDoor(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith(OURS)) return true;
        For declared =
                declared(method).orElseThrow(() -> new Problem(Code.NOT_ALLOWED, method.getShortLogMessage(), "없음"));
        Actor actor = ActorOfRequest.of(request);
        if (!actor.isSignedIn() && !permissions.may(actor, declared.value()) && isPage(request)) {
            response.sendRedirect(signInFor(request));
            return false;
        }
        if (declared.ofTheInstitution()) permissions.require(actor, declared.value(), List.of());
        else permissions.require(actor, declared.value());
        return true;
    }

    static Optional<For> declared(HandlerMethod method) {
        For onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), For.class);
        return Optional.ofNullable(
                onMethod != null
                        ? onMethod
                        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), For.class));
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && accept != null
                && accept.contains("text/html")
                && request.getHeader("HX-Request") == null;
    }

    private static String signInFor(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return UriComponentsBuilder.fromPath("/sign-in")
                .queryParam("to", "{to}")
                .build(request.getRequestURI() + query)
                .toString();
    }
}
