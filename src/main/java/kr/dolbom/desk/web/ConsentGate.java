package kr.dolbom.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import kr.dolbom.governance.Consents;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Where consent is the ground, nothing is taken in before it is given: the page by its cookie, a program by naming the
 * notice its user agreed to.
 */
@Component
@ControllerAdvice
class ConsentGate implements HandlerInterceptor, WebMvcConfigurer {

    static final String HEADER = "X-Dolbom-Consent";
    private static final Set<String> TAKING_IN = Set.of("/questions", "/api/v1/questions", "/api/v1/conversations");

    private final Consents consents;

    ConsentGate(Consents consents) {
        this.consents = consents;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean takesIn = request.getMethod().equals("POST") && TAKING_IN.contains(request.getRequestURI());
        if (takesIn && isMissing(request)) throw new Problem(Code.CONSENT_NEEDED, consents.version());
        return true;
    }

    /** What the page asks for before its first question. */
    @ModelAttribute("consentNeeded")
    boolean isMissing(HttpServletRequest request) {
        if (!consents.areNeeded() || consents.version().equals(request.getHeader(HEADER))) return false;
        return consents.findValid(ConsentCookie.of(request)).isEmpty();
    }
}
