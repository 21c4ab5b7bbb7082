package kr.dolbom.knowledge.web;

import java.util.List;
import java.util.UUID;
import kr.dolbom.governance.People;
import kr.dolbom.knowledge.jobs.FileState;
import kr.dolbom.knowledge.jobs.ImportFile;
import kr.dolbom.knowledge.jobs.ImportJob;
import kr.dolbom.knowledge.jobs.ImportJobs;
import kr.dolbom.knowledge.jobs.ImportTexts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Import jobs as pages show them. */
@Component
class JobViews {

    private static final int RECENT = 5;
    private static final int FAILURES = 5;

    private final ImportJobs jobs;
    private final People people;

    JobViews(ImportJobs jobs, People people) {
        this.jobs = jobs;
        this.people = people;
    }

    /**
     * A job.
     *
     * @param reading names of the files at work
     * @param failures the first files that failed, with why
     * @param unshown how many more failed
     */
    record JobView(
            UUID id,
            long number,
            String state,
            String progress,
            int percent,
            boolean open,
            boolean retryable,
            String asked,
            List<String> reading,
            List<FileView> failures,
            int unshown) {}

    record FileView(String name, String state, String look, String reason, String amounts) {}

    /** The open jobs and the last few that ended. */
    void recent(Model model) {
        List<JobView> views =
                jobs.list().stream().filter(new Recent()::shows).map(this::view).toList();
        model.addAttribute("jobs", views);
        model.addAttribute("working", views.stream().anyMatch(JobView::open));
    }

    void one(UUID id, Model model) {
        JobView view = view(jobs.require(id));
        model.addAttribute("job", view);
        model.addAttribute("working", view.open());
        model.addAttribute("files", jobs.files(id).stream().map(JobViews::view).toList());
    }

    /** All that are open, and of those that ended the newest. */
    private static final class Recent {
        private int ended;

        boolean shows(ImportJob job) {
            return !job.finished() || ended++ < RECENT;
        }
    }

    private JobView view(ImportJob job) {
        ImportJob.Progress progress = job.progress();
        boolean look = !job.finished() || progress.failed() > 0;
        List<ImportFile> files = look ? jobs.files(job.id()) : List.of();
        return new JobView(
                job.id(),
                job.number(),
                ImportTexts.state(job),
                ImportTexts.progress(progress),
                progress.percent(),
                !job.finished(),
                job.finished() && progress.failed() + progress.cancelled() > 0,
                Day.of(job.askedAt()) + " · " + asker(job.terms().askedBy()),
                files.stream()
                        .filter(file -> file.state() == FileState.READING)
                        .map(ImportFile::name)
                        .toList(),
                files.stream()
                        .filter(file -> file.state() == FileState.FAILED)
                        .limit(FAILURES)
                        .map(JobViews::view)
                        .toList(),
                Math.max(0, progress.failed() - FAILURES));
    }

    /** The person's name; a channel, such as the command line, is its own. */
    private String asker(String askedBy) {
        return people.name(askedBy).orElse(askedBy);
    }

    private static FileView view(ImportFile file) {
        var amounts = file.result().amounts();
        return new FileView(
                file.name(),
                ImportTexts.state(file),
                file.state().name().toLowerCase(java.util.Locale.ROOT),
                file.result().reason(),
                file.state() == FileState.DONE && amounts.passages() > 0
                        ? "문단 %,d개".formatted(amounts.passages())
                        : "");
    }
}
