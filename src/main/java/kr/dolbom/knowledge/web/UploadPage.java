package kr.dolbom.knowledge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.knowledge.Document;
import kr.dolbom.knowledge.IdInAddress;
import kr.dolbom.knowledge.jobs.ImportJob;
import kr.dolbom.knowledge.jobs.ImportJobs;
import kr.dolbom.knowledge.jobs.ImportTerms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes files in and makes a job of them. The form's fields are read after the bounds, so they are no parameters here. */
@Controller
@For(value = Duty.MANAGE_LIBRARY, ofTheInstitution = true)
class UploadPage {

    private final ImportJobs jobs;
    private final SentFiles files;
    private final Shelves shelves;
    private final JobViews views;
    private final AuditTrail audit;

    UploadPage(ImportJobs jobs, SentFiles files, Shelves shelves, JobViews views, AuditTrail audit) {
        this.jobs = jobs;
        this.files = files;
        this.shelves = shelves;
        this.views = views;
        this.audit = audit;
    }

    @PostMapping("/library/uploads")
    String upload(HttpServletRequest request, Visitor visitor, Model model) {
        SentFiles.Received received = files.receive(request, name -> named(name, request, visitor));
        Optional<ImportJob> job =
                received.uploads().isEmpty() ? Optional.empty() : Optional.of(enqueue(received, request, visitor));
        boolean fromScript = request.getHeader("HX-Request") != null;
        if (!fromScript && received.refused().isEmpty())
            return "redirect:/library/jobs/" + job.orElseThrow().id();
        model.addAttribute("refused", received.refused());
        views.recent(model);
        return fromScript ? "library/jobs :: jobs" : "library/jobs";
    }

    private ImportJob enqueue(SentFiles.Received received, HttpServletRequest request, Visitor visitor) {
        boolean keepSame = request.getParameter("keepSame") != null;
        ImportJob job = jobs.enqueue(
                received.uploads(),
                new ImportTerms(
                        visitor.name(),
                        FiledView.read(
                                request.getParameter("place"),
                                request.getParameter("reach"),
                                request.getParameter("name")),
                        keepSame));
        audit.record(new AuditEvent(
                visitor.name(),
                "import.asked",
                job.id().toString(),
                Map.of("files", String.valueOf(received.uploads().size()))));
        return job;
    }

    /** A text that names itself no other way is called by its file, so a new version comes under the document's name. */
    private String named(String file, HttpServletRequest request, Visitor visitor) {
        String replaced = request.getParameter("document");
        if (replaced == null || replaced.isBlank()) return file;
        Document document = shelves.require(IdInAddress.of(replaced), visitor);
        int dot = file.lastIndexOf('.');
        return document.id() + (dot > 0 ? file.substring(dot) : "");
    }
}
