package kr.dolbom.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import kr.dolbom.answering.Citation;
import kr.dolbom.desk.Consultations;
import kr.dolbom.desk.Exchange;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.Passage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The passage under an answer with the carrying words marked; a page of its own, or the inside of the page's dialog. */
@Controller
class SourcePage {

    private final Consultations consultations;
    private final Library library;

    SourcePage(Consultations consultations, Library library) {
        this.consultations = consultations;
        this.library = library;
    }

    /** A passage as shown: its headings and its text cut at the marks. */
    record PassageView(String headings, List<Marks.Piece> pieces) {}

    @GetMapping("/questions/{id}/sources/{number}")
    String source(@PathVariable String id, @PathVariable int number, HttpServletRequest request, Model model) {
        Exchange exchange = consultations.requireExchange(id);
        List<Citation> citations = exchange.reply().answer().citations();
        if (number < 1 || number > citations.size()) throw new Problem(Code.PAGE_NOT_FOUND);
        Citation citation = citations.get(number - 1);
        model.addAttribute("source", AnswerView.SourceView.of(number, citation));
        model.addAttribute("conversation", exchange.conversation().toString());
        model.addAttribute("exchange", id);
        model.addAttribute("passages", passages(citation));
        return request.getHeader("HX-Request") == null ? "desk/source" : "desk/source :: passage";
    }

    /** The very passage; what stands there now when the document was imported anew; nothing when it is not here. */
    private List<PassageView> passages(Citation citation) {
        Optional<Passage> cited =
                citation.passage().isEmpty() ? Optional.empty() : library.findPassage(citation.passage());
        Optional<Passage> unchanged = cited.filter(passage -> carries(passage, citation));
        return unchanged.map(List::of).orElseGet(() -> library.at(citation.source())).stream()
                .limit(20)
                .map(passage -> view(passage, citation))
                .toList();
    }

    private static boolean carries(Passage passage, Citation citation) {
        return citation.sentences().isEmpty()
                || Marks.in(passage.text(), citation.sentences()).stream().anyMatch(Marks.Piece::marked);
    }

    private static PassageView view(Passage passage, Citation citation) {
        return new PassageView(String.join(" › ", passage.headings()), Marks.in(passage.text(), citation.sentences()));
    }
}
