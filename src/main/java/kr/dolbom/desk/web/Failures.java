package kr.dolbom.desk.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Problem;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The one place where failures become answers: problem+json for programs, a Korean page for people. */
@Controller
@ControllerAdvice
class Failures implements ErrorController {

    /** Where a filter leaves its problem; the standard attribute would make the server report a crash as well. */
    static final String REFUSED = Problem.REFUSED;

    private final JsonMapper json;

    Failures(JsonMapper json) {
        this.json = json;
    }

    @ExceptionHandler(Throwable.class)
    ModelAndView thrown(Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
        if (thrown instanceof AsyncRequestNotUsableException || response.isCommitted()) return new ModelAndView();
        return show(Failure.of(thrown), request, response);
    }

    /** What the guard refused, or the server itself before any of us saw it. */
    @For(Duty.COME_IN)
    @RequestMapping("/error")
    ModelAndView refused(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(REFUSED) instanceof Problem problem)
            return show(Failure.of(problem), request, response);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown)
            return show(Failure.of(thrown), request, response);
        boolean withStatus = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer;
        int status = withStatus ? (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) : 404;
        return show(Failure.ofStatus(status), request, response);
    }

    ModelAndView show(Failure failure, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(failure.status());
        if (wantsPage(request))
            return new ModelAndView("desk/problem", Map.of("failure", failure, "notice", AnswerView.NOTICE));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", failure.title());
        body.put("status", failure.status());
        body.put("detail", failure.text());
        body.put("code", failure.code().name());
        String text = json.writeValueAsString(body);
        return new ModelAndView((model, asked, answered) -> write(text, answered));
    }

    /** A page that failed half-way has taken the writer already; what it wrote is dropped. */
    private static void write(String body, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setContentType("application/problem+json;charset=UTF-8");
        try {
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalStateException writerTaken) {
            response.getWriter().write(body);
        }
    }

    /** A browser going to a page; not a program and not the page's own script. */
    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String address = path instanceof String original ? original : request.getRequestURI();
        return accept != null
                && accept.contains("text/html")
                && request.getHeader("HX-Request") == null
                && !address.startsWith("/api/");
    }
}
