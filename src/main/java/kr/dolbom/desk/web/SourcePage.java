package kr.dolbom.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import kr.dolbom.answering.Citation;
import kr.dolbom.desk.Consultations;
import kr.dolbom.desk.Exchange;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.IdInAddress;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.Marks;
import kr.dolbom.knowledge.Notice;
import kr.dolbom.knowledge.Passage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/** The passage under an answer with the carrying words marked; a page of its own, or the inside of the page's dialog. */
@Controller
@For(Duty.ASK)
class SourcePage {

    private static final int MOST_MARKS = 3;
    private static final int LONGEST_MARK = 200;

    private final Consultations consultations;
    private final Library library;

    SourcePage(Consultations consultations, Library library) {
        this.consultations = consultations;
        this.library = library;
    }

    /**
     * A passage as shown.
     *
     * @param version label of the version it is cited from, empty for texts without versions
     * @param days these very words hold, empty when that is not known
     * @param library where it stands in the library
     */
    record PassageView(
            String headings,
            List<Marks.Piece> pieces,
            String version,
            String days,
            List<Notice> notices,
            String library) {}

    @GetMapping("/questions/{id}/sources/{number}")
    String source(@PathVariable String id, @PathVariable int number, HttpServletRequest request, Model model) {
        Exchange exchange = consultations.requireExchange(id);
        List<Citation> citations = exchange.reply().answer().citations();
        if (number < 1 || number > citations.size()) throw new Problem(Code.PAGE_NOT_FOUND);
        Citation citation = citations.get(number - 1);
        model.addAttribute("source", AnswerView.SourceView.of(number, citation));
        model.addAttribute("conversation", exchange.conversation().toString());
        model.addAttribute("exchange", id);
        model.addAttribute("passages", passages(citation, exchange.asOf()));
        return request.getHeader("HX-Request") == null ? "desk/source" : "desk/source :: passage";
    }

    /**
     * The very passage; what stands there on the day when the document was imported anew; nothing when it is not here, or
     * no longer for everyone to see.
     */
    private List<PassageView> passages(Citation citation, AsOf asOf) {
        Optional<Passage> cited =
                citation.passage().isEmpty() ? Optional.empty() : library.findPassage(citation.passage(), asOf);
        Optional<Passage> unchanged = cited.filter(passage -> carries(passage, citation));
        return unchanged.map(List::of).orElseGet(() -> library.at(citation.source(), asOf)).stream()
                .filter(passage -> passage.document().reach().includes(Actor.ANONYMOUS))
                .limit(20)
                .map(passage -> view(passage, citation, asOf))
                .toList();
    }

    private static boolean carries(Passage passage, Citation citation) {
        return citation.sentences().isEmpty()
                || Marks.in(passage.text(), citation.sentences()).stream().anyMatch(Marks.Piece::marked);
    }

    private static PassageView view(Passage passage, Citation citation, AsOf asOf) {
        return new PassageView(
                String.join(" › ", passage.headings()),
                Marks.in(passage.text(), citation.sentences()),
                passage.version(),
                days(passage.validity()),
                Notice.of(passage, asOf),
                inLibrary(passage, citation, asOf));
    }

    private static String days(Validity validity) {
        String from = validity.from().equals(Validity.ALWAYS_FROM) ? "" : validity.from() + "부터";
        String until = validity.until().equals(Validity.ALWAYS_UNTIL) ? "" : " " + validity.until() + "까지";
        return (from + until).strip();
    }

    /** An address has only so much room; a sentence too long for it is not marked there. */
    private static String inLibrary(Passage passage, Citation citation, AsOf asOf) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/library/passages/")
                .pathSegment(IdInAddress.write(passage.id()))
                .queryParam("on", asOf);
        List<String> marks = citation.sentences().stream()
                .filter(sentence -> sentence.length() <= LONGEST_MARK)
                .limit(MOST_MARKS)
                .toList();
        marks.forEach(mark -> address.queryParam("mark", "{mark}"));
        return address.encode().buildAndExpand(marks.toArray()).toUriString();
    }
}
