package kr.dolbom.governance.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the work of a request to who sent it, so that the wall in the database follows. */
@Component
@ConditionalOnWebApplication
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class ActorOfRequest extends OncePerRequestFilter {

    private static final String ATTRIBUTE = ActorOfRequest.class.getName();

    /** Nobody, unless the filter has seen the request. */
    static Actor of(NativeWebRequest request) {
        return request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Actor actor
                ? actor
                : Actor.ANONYMOUS;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Actor actor = actor(request);
        request.setAttribute(ATTRIBUTE, actor);
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

    private static Actor actor(HttpServletRequest request) {
        return Actor.ANONYMOUS;
    }
}
