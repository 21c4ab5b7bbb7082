package kr.dolbom.governance.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the work of a request to who sent it, so that the wall in the database follows. */
@Component
@ConditionalOnWebApplication
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class ActorOfRequest extends OncePerRequestFilter {

    private static final String ATTRIBUTE = Actor.class.getName();

    private final SignedIn signedIn;
    private final ProgramDoor programs;
    private final Permissions permissions;

    ActorOfRequest(SignedIn signedIn, ProgramDoor programs, Permissions permissions) {
        this.signedIn = signedIn;
        this.programs = programs;
        this.permissions = permissions;
    }

    /** Nobody, unless the filter has seen the request. */
    static Actor of(NativeWebRequest request) {
        return request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Actor actor
                ? actor
                : Actor.ANONYMOUS;
    }

    static Actor of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Actor actor ? actor : Actor.ANONYMOUS;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Styles, scripts and fonts are the same for everybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/krds/") || path.startsWith("/webjars/") || path.matches("/desk/[^/]+\\.\\w+");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Actor actor;
        try {
            actor = actor(request);
        } catch (Problem problem) {
            refuse(problem, request, response);
            return;
        }
        try {
            Acting.as(actor, () -> {
                rest.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The request was for the page of failures already, or goes there as nobody's. */
    private static void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (problem.code() == Code.TOKEN_REFUSED)
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        WebSecurity.refuse(problem, request, response);
    }

    private Actor actor(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR || request.getAttribute(Problem.REFUSED) != null)
            return of(request);
        Optional<Actor> program = programs.find(request);
        if (program.isPresent()) {
            request.setAttribute(ATTRIBUTE, program.get());
            return program.get();
        }
        Optional<SignedIn.Visit> visit = signedIn.find(request);
        Actor actor = visit.map(SignedIn.Visit::actor).orElse(Actor.ANONYMOUS);
        request.setAttribute(ATTRIBUTE, actor);
        visit.ifPresent(known -> request.setAttribute(
                Who.ATTRIBUTE,
                Who.of(
                        known,
                        Arrays.stream(Duty.values())
                                .filter(duty -> permissions.may(actor, duty))
                                .toList())));
        return actor;
    }
}
