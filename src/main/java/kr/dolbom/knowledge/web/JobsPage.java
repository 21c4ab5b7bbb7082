package kr.dolbom.knowledge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.knowledge.jobs.ImportJobs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Imports: how far they are, why files were refused, stopping and trying again. Names of files are the keeper's. */
@Controller
@For(value = Duty.MANAGE_LIBRARY, ofTheInstitution = true)
class JobsPage {

    private final ImportJobs jobs;
    private final JobViews views;
    private final AuditTrail audit;

    JobsPage(ImportJobs jobs, JobViews views, AuditTrail audit) {
        this.jobs = jobs;
        this.views = views;
        this.audit = audit;
    }

    @GetMapping("/library/jobs")
    String jobs(HttpServletRequest request, HttpServletResponse response, Model model) {
        views.recent(model);
        return part(request, response, model, "library/jobs :: jobs", "library/jobs");
    }

    @GetMapping("/library/jobs/{id}")
    String job(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model) {
        views.one(id, model);
        return part(request, response, model, "library/job :: job", "library/job");
    }

    @PostMapping("/library/jobs/{id}/cancel")
    String cancel(@PathVariable UUID id, Visitor visitor) {
        jobs.cancel(id);
        audit.record(new AuditEvent(visitor.name(), "import.cancelled", id.toString(), Map.of()));
        return "redirect:/library/jobs/" + id;
    }

    @PostMapping("/library/jobs/{id}/retry")
    String retry(@PathVariable UUID id, Visitor visitor) {
        jobs.retry(id);
        audit.record(new AuditEvent(visitor.name(), "import.retried", id.toString(), Map.of()));
        return "redirect:/library/jobs/" + id;
    }

    /** The page asks again while something is at work; when nothing is any more, the list beside it is to be renewed. */
    private static String part(
            HttpServletRequest request, HttpServletResponse response, Model model, String part, String page) {
        if (request.getHeader("HX-Request") == null) return page;
        if (Boolean.FALSE.equals(model.getAttribute("working"))) response.setHeader("HX-Trigger", "library-changed");
        return part;
    }
}
