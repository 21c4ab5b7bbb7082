package kr.dolbom.knowledge.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.Comparison;
import kr.dolbom.knowledge.Document;
import kr.dolbom.knowledge.IdInAddress;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.Version;
import kr.dolbom.knowledge.Version.State;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 신구조문 대비: a document on two days, side by side. */
@Controller
@For(Duty.READ_LIBRARY)
class DiffPage {

    private static final int MOST = 300;

    private final Library library;
    private final Shelves shelves;
    private final InstantSource clock;

    DiffPage(Library library, Shelves shelves, InstantSource clock) {
        this.library = library;
        this.shelves = shelves;
        this.clock = clock;
    }

    /** A pair of days worth comparing: before and after a version came into force. */
    record Step(String label, String from, String to) {}

    @GetMapping("/library/documents/{id}/diff")
    String diff(
            @PathVariable IdInAddress id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Visitor visitor,
            Model model) {
        Document document = shelves.require(id, visitor);
        List<LocalDate> firstDays = firstDays(document);
        AsOf later = Day.read(to, AsOf.today(clock));
        AsOf earlier = Day.read(from, dayBefore(firstDays, later));
        boolean turned = earlier.day().isAfter(later.day());
        Comparison comparison = library.compare(document.id(), turned ? later : earlier, turned ? earlier : later);
        model.addAttribute("address", IdInAddress.write(document.id()));
        model.addAttribute("title", document.title());
        model.addAttribute("steps", steps(firstDays));
        model.addAttribute("comparison", ComparisonView.of(comparison, MOST));
        return "library/diff";
    }

    /** The last day before the text that holds on the day came into force. */
    private static AsOf dayBefore(List<LocalDate> firstDays, AsOf day) {
        return firstDays.stream()
                .filter(first -> !first.isAfter(day.day()))
                .findFirst()
                .filter(first -> first.isAfter(Validity.ALWAYS_FROM))
                .map(first -> new AsOf(first.minusDays(1)))
                .orElse(day);
    }

    private static List<Step> steps(List<LocalDate> firstDays) {
        return firstDays.stream()
                .limit(Math.max(0, firstDays.size() - 1))
                .map(first -> new Step(first + " 시행", first.minusDays(1).toString(), first.toString()))
                .toList();
    }

    /** Newest first. */
    private List<LocalDate> firstDays(Document document) {
        return library.versions(document.id()).stream()
                .filter(version -> version.state() == State.IN_USE)
                .map(Version::validity)
                .map(Validity::from)
                .distinct()
                .toList();
    }
}
