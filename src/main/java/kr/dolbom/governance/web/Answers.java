package kr.dolbom.governance.web;

import jakarta.servlet.http.HttpServletResponse;
import kr.dolbom.kernel.Problem;
import org.springframework.ui.Model;

/** A form that comes back with what was wrong with it. */
final class Answers {

    private Answers() {}

    /** Keeps what was typed on the page; what is not about the form is for the page of failures. */
    static void refused(Problem problem, HttpServletResponse response, Model model) {
        int status = switch (problem.code().kind()) {
            case CALLER -> 422;
            case CAPACITY -> 429;
            case NOT_FOUND, PERMISSION, OUTSIDE, OURS -> throw problem;
        };
        response.setStatus(status);
        model.addAttribute("trouble", problem.text());
    }
}
