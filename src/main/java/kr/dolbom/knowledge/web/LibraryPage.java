package kr.dolbom.knowledge.web;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.knowledge.Catalogue;
import kr.dolbom.knowledge.DocumentKind;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.Listing.State;
import kr.dolbom.knowledge.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of documents, and the search in their texts. */
@Controller
@For(Duty.READ_LIBRARY)
class LibraryPage {

    private static final int ON_A_PAGE = 50;
    private static final int FOUND = 30;

    private final Library library;
    private final Catalogue catalogue;
    private final JobViews jobs;
    private final InstantSource clock;

    LibraryPage(Library library, Catalogue catalogue, JobViews jobs, InstantSource clock) {
        this.library = library;
        this.catalogue = catalogue;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What the list is narrowed to, as the form says it; {@code in} is text for the words inside the documents. */
    record Narrowed(String q, String in, String kind, String state, String place, String page) {

        Narrowed {
            q = orEmpty(q);
            in = orEmpty(in);
            kind = orEmpty(kind);
            state = orEmpty(state);
            place = orEmpty(place);
            page = orEmpty(page);
        }

        Catalogue.Wanted wanted() {
            return new Catalogue.Wanted(q, named(DocumentKind.values(), kind), named(State.values(), state), place);
        }

        int number() {
            return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        }

        boolean inTexts() {
            return in.equals("text") && !q.isBlank();
        }

        public boolean isNarrow() {
            return !(q + kind + state + place).isBlank();
        }

        private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
            return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
        }

        @SuppressWarnings("ConstantValue")
        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** A choice of the form. */
    record Choice(String value, String label) {}

    @GetMapping("/library")
    String list(@ModelAttribute("narrowed") Narrowed narrowed, Visitor visitor, Model model) {
        model.addAttribute("kinds", kinds());
        model.addAttribute("states", states());
        model.addAttribute("places", catalogue.places());
        if (visitor.isKeeper()) jobs.recent(model);
        if (narrowed.inTexts()) texts(narrowed, visitor, model);
        else documents(narrowed, visitor, model);
        return "library/list";
    }

    private void documents(Narrowed narrowed, Visitor visitor, Model model) {
        AsOf today = AsOf.today(clock);
        Catalogue.Shown shown = catalogue.list(
                narrowed.wanted(), visitor.actor(), today, (narrowed.number() - 1) * ON_A_PAGE, ON_A_PAGE);
        model.addAttribute(
                "listings", shown.listings().stream().map(ListingView::of).toList());
        model.addAttribute("found", shown.found());
        model.addAttribute("page", narrowed.number());
        model.addAttribute("pages", (shown.found() + ON_A_PAGE - 1) / ON_A_PAGE);
    }

    private void texts(Narrowed narrowed, Visitor visitor, Model model) {
        AsOf today = AsOf.today(clock);
        Place place = narrowed.place().equals("전국") ? Place.EVERYWHERE : Place.of(narrowed.place());
        Search search = new Search(narrowed.q(), List.of(), today, place, visitor.actor(), FOUND);
        model.addAttribute(
                "hits",
                library.search(search).stream()
                        .map(found -> HitView.of(found.passage(), narrowed.q(), today, today))
                        .toList());
    }

    private static List<Choice> kinds() {
        return Arrays.stream(DocumentKind.values())
                .map(kind -> new Choice(kind.name(), ListingView.kind(kind)))
                .toList();
    }

    private static List<Choice> states() {
        return Arrays.stream(State.values())
                .map(state -> new Choice(state.name(), state.korean()))
                .toList();
    }
}
