package kr.dolbom.knowledge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.Catalogue;
import kr.dolbom.knowledge.Document;
import kr.dolbom.knowledge.IdInAddress;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.Listing;
import kr.dolbom.knowledge.Passage;
import kr.dolbom.knowledge.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** A document as it reads on a day: its outline, a part of its text, its versions. */
@Controller
@For(Duty.READ_LIBRARY)
class DocumentPage {

    private static final int HITS = 100;

    private final Library library;
    private final Catalogue catalogue;
    private final Shelves shelves;
    private final Originals originals;
    private final Undos undos;
    private final InstantSource clock;

    DocumentPage(
            Library library,
            Catalogue catalogue,
            Shelves shelves,
            Originals originals,
            Undos undos,
            InstantSource clock) {
        this.library = library;
        this.catalogue = catalogue;
        this.shelves = shelves;
        this.originals = originals;
        this.undos = undos;
        this.clock = clock;
    }

    /**
     * What of a document is looked at.
     *
     * @param on the day; today when empty
     * @param at number of a passage the part shown must have
     * @param page printed number of a page to go to
     * @param version number of a version to be shown as it was imported
     * @param q words looked for in the text
     * @param undo what can be undone
     * @param undone not empty when something was undone just now
     */
    record Look(String on, String at, String page, String version, String q, String undo, String undone) {

        Look {
            on = orEmpty(on);
            at = orEmpty(at);
            page = orEmpty(page);
            version = orEmpty(version);
            q = orEmpty(q);
            undo = orEmpty(undo);
            undone = orEmpty(undone);
        }

        static int number(String text) {
            return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
        }

        @SuppressWarnings("ConstantValue")
        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping("/library/documents/{id}")
    String document(
            @PathVariable IdInAddress id,
            @ModelAttribute("look") Look look,
            HttpServletRequest request,
            Visitor visitor,
            Model model) {
        Document document = shelves.require(id, visitor);
        AsOf today = AsOf.today(clock);
        AsOf day = Day.read(look.on(), today);
        Listing listing = catalogue
                .find(document.id(), visitor.actor(), today)
                .orElseThrow(() -> new Problem(Code.DOCUMENT_NOT_FOUND, document.id()));
        model.addAttribute("document", ListingView.of(listing));
        model.addAttribute("filed", FiledView.of(document));
        model.addAttribute("day", day.toString());
        model.addAttribute("isToday", day.equals(today));
        versions(document, listing, look, today, model);
        text(document, look, MarkedSentences.of(request), day, model);
        undos.find(look.undo()).ifPresent(undo -> model.addAttribute("undo", undo));
        return "library/document";
    }

    private void versions(Document document, Listing listing, Look look, AsOf today, Model model) {
        List<Version> versions = library.versions(document.id());
        boolean inForce = listing.state() == Listing.State.IN_FORCE;
        model.addAttribute("versions", VersionView.of(versions, inForce, today, originals));
        Optional<Version> history = versions.stream()
                .filter(version -> version.number() == Look.number(look.version()))
                .findFirst();
        history.ifPresent(version -> model.addAttribute("history", history(version)));
    }

    private static String history(Version version) {
        return version.label().isEmpty() ? version.number() + "번째로 가져온 판" : version.label();
    }

    private void text(Document document, Look look, List<String> mark, AsOf day, Model model) {
        boolean history = model.containsAttribute("history");
        List<Passage> passages = history
                ? library.listPassages(document.id(), Look.number(look.version()))
                : library.listPassages(document.id(), new Locator.Whole(), day);
        List<Part> parts = Part.of(passages);
        SoughtWords sought = SoughtWords.of(look.q());
        model.addAttribute("passages", passages.size());
        model.addAttribute("paged", passages.stream().anyMatch(passage -> passage.locator() instanceof Locator.Page));
        if (!look.q().isBlank()) hits(passages, look, day, model);
        if (parts.isEmpty()) return;
        int at = at(look, passages);
        int shown = Part.with(at, parts);
        Part part = parts.get(shown);
        var marking = new PassageView.Marking(at, mark, sought, history);
        model.addAttribute("part", PassageView.of(part.passages(), day, marking));
        model.addAttribute("at", at);
        model.addAttribute("outline", Outline.of(passages, part));
        if (shown > 0) model.addAttribute("before", parts.get(shown - 1));
        if (shown + 1 < parts.size()) model.addAttribute("after", parts.get(shown + 1));
    }

    /** The first passage of a page when a page was asked for. */
    private static int at(Look look, List<Passage> passages) {
        int printed = Look.number(look.page());
        return passages.stream()
                .filter(passage -> passage.locator() instanceof Locator.Page page && page.printed() == printed)
                .map(Passage::number)
                .findFirst()
                .orElse(Look.number(look.at()));
    }

    private void hits(List<Passage> passages, Look look, AsOf day, Model model) {
        SoughtWords sought = SoughtWords.of(look.q());
        List<Passage> found = passages.stream()
                .filter(passage -> sought.allIn(String.join(" ", passage.headings()) + " " + passage.text()))
                .toList();
        model.addAttribute("hitCount", found.size());
        model.addAttribute(
                "hits",
                found.stream()
                        .limit(HITS)
                        .map(passage -> InText.of(passage, sought))
                        .toList());
    }

    /** A place in this text where the words looked for stand. */
    record InText(int number, String where, List<kr.dolbom.knowledge.Marks.Piece> snippet) {
        static InText of(Passage passage, SoughtWords sought) {
            return new InText(passage.number(), Where.whole(passage), sought.snippet(passage.text()));
        }
    }
}
