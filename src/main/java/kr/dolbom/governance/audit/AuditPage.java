package kr.dolbom.governance.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditor's page: what was done, narrowed by who, what, when and where; how the chain stands; files to take away. */
@Controller
@For(Duty.READ_AUDIT)
class AuditPage {

    private static final int ON_A_PAGE = 50;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(AsOf.SEOUL);

    private final AuditReading reading;

    AuditPage(AuditReading reading) {
        this.reading = reading;
    }

    /** The filters as they stand in the form. */
    record Filters(
            String kind, String who, String what, String subject, String organisation, String from, String until) {
        Filters {
            kind = orEmpty(kind);
            who = orEmpty(who);
            what = orEmpty(what);
            subject = orEmpty(subject);
            organisation = orEmpty(organisation);
            from = orEmpty(from);
            until = orEmpty(until);
        }

        AuditQuery query() {
            return new AuditQuery(
                    kind.isBlank() ? Optional.empty() : AuditClass.named(kind),
                    who,
                    what,
                    subject,
                    Actor.parts(organisation),
                    day(from),
                    day(until));
        }

        public boolean isNarrow() {
            return query().isNarrow();
        }

        private static Optional<LocalDate> day(String text) {
            if (text.isBlank()) return Optional.empty();
            try {
                return Optional.of(LocalDate.parse(text.strip()));
            } catch (DateTimeParseException unreadable) {
                throw new Problem(Code.DATE_UNREADABLE, unreadable, "");
            }
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** An entry as shown. */
    record Row(
            long number,
            String at,
            String kind,
            String who,
            String deed,
            String action,
            String subject,
            String organisation,
            String details) {
        static Row of(AuditEntry entry, Map<String, String> names) {
            return new Row(
                    entry.number(),
                    TIME.format(entry.at()),
                    entry.kind().korean(),
                    names.getOrDefault(entry.actor(), entry.actor()),
                    AuditActions.korean(entry.action()),
                    entry.action(),
                    entry.subject(),
                    entry.organisation(),
                    entry.details().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(detail -> detail.getKey() + "=" + detail.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    @GetMapping("/audit")
    String list(
            Actor actor, @ModelAttribute("filters") Filters filters, @RequestParam Optional<Long> before, Model model) {
        AuditReading.Page page = reading.page(actor, filters.query(), before.orElse(Long.MAX_VALUE), ON_A_PAGE);
        Map<String, String> names = reading.names(page.entries());
        List<Row> rows =
                page.entries().stream().map(entry -> Row.of(entry, names)).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("kinds", AuditClass.values());
        model.addAttribute(
                "actions",
                AuditActions.known().stream()
                        .map(action -> Map.entry(action, AuditActions.korean(action)))
                        .toList());
        model.addAttribute("found", page.found());
        model.addAttribute("most", AuditReading.MOST_COUNTED);
        model.addAttribute("newest", before.isEmpty());
        model.addAttribute("next", page.more() ? rows.getLast().number() : null);
        reading.lastCheck().ifPresent(check -> {
            model.addAttribute("check", check);
            model.addAttribute("checkedAt", TIME.format(check.at()));
        });
        return "records/audit";
    }

    @PostMapping("/audit/verify")
    String verify(Actor actor) {
        reading.verify(actor);
        return "redirect:/audit#chain";
    }

    @GetMapping("/audit/export.jsonl")
    void jsonLines(Actor actor, @ModelAttribute Filters filters, HttpServletResponse response) throws IOException {
        write(actor, filters, response, "audit.jsonl", "application/x-ndjson", AuditFiles::jsonLines);
    }

    @GetMapping("/audit/export.csv")
    void csv(Actor actor, @ModelAttribute Filters filters, HttpServletResponse response) throws IOException {
        write(actor, filters, response, "audit.csv", "text/csv", AuditFiles::csv);
    }

    private interface Form {
        Consumer<AuditEntry> to(Writer out) throws IOException;
    }

    /** In the request's own thread: the wall of the database goes with it. Nothing is sent before the trail knows. */
    private void write(Actor actor, Filters filters, HttpServletResponse response, String name, String type, Form form)
            throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        AuditQuery query = filters.query();
        LateWriter out = new LateWriter(response);
        reading.export(actor, query, form.to(out));
        out.close();
    }
}
