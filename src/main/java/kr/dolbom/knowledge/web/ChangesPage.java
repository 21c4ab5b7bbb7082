package kr.dolbom.knowledge.web;

import java.util.List;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.Document;
import kr.dolbom.knowledge.Filing;
import kr.dolbom.knowledge.IdInAddress;
import kr.dolbom.knowledge.Librarian;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.Snapshot;
import kr.dolbom.knowledge.Version;
import kr.dolbom.knowledge.Version.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the keeper changes: every change leads back to the document, with a way to undo it. */
@Controller
@For(value = Duty.MANAGE_LIBRARY, ofTheInstitution = true)
class ChangesPage {

    private final Librarian librarian;
    private final Library library;
    private final Shelves shelves;
    private final Undos undos;

    ChangesPage(Librarian librarian, Library library, Shelves shelves, Undos undos) {
        this.librarian = librarian;
        this.library = library;
        this.shelves = shelves;
        this.undos = undos;
    }

    @PostMapping("/library/documents/{id}/versions/{version}/withdraw")
    String withdraw(@PathVariable IdInAddress id, @PathVariable int version, Visitor visitor) {
        Snapshot before = librarian.snapshot(id.id());
        librarian.change(visitor.name(), id.id(), version, State.WITHDRAWN);
        return back(id, undos.keep("판을 내려두었습니다. 이제 상담과 찾기에 쓰지 않습니다.", before));
    }

    @PostMapping("/library/documents/{id}/versions/{version}/restore")
    String restore(@PathVariable IdInAddress id, @PathVariable int version, Visitor visitor) {
        Snapshot before = librarian.snapshot(id.id());
        librarian.change(visitor.name(), id.id(), version, State.IN_USE);
        return back(id, undos.keep("판을 다시 쓰도록 했습니다.", before));
    }

    @PostMapping("/library/documents/{id}/filing")
    String refile(
            @PathVariable IdInAddress id,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(required = false) @Nullable String name,
            Visitor visitor) {
        Snapshot before = librarian.snapshot(id.id());
        Filing filing = FiledView.read(place.isBlank() ? "전국" : place, reach, name);
        librarian.refile(visitor.name(), id.id(), filing);
        return back(id, undos.keep("지역과 볼 수 있는 사람을 바꾸었습니다.", before));
    }

    @PostMapping("/library/undo")
    String undo(@RequestParam(defaultValue = "") String token, Visitor visitor) {
        Undos.Undo undo = undos.take(token).orElseThrow(() -> new Problem(Code.UNDO_GONE));
        librarian.putBack(visitor.name(), undo.before());
        return "redirect:/library/documents/{id}?undone=1"
                .replace("{id}", encoded(new IdInAddress(undo.before().document())));
    }

    @GetMapping("/library/documents/{id}/remove")
    String askBeforeRemoving(@PathVariable IdInAddress id, Visitor visitor, Model model) {
        Document document = shelves.require(id, visitor);
        List<Version> versions = library.versions(document.id());
        model.addAttribute("title", document.title());
        model.addAttribute("address", IdInAddress.write(document.id()));
        model.addAttribute("versions", versions.size());
        model.addAttribute(
                "passages", versions.stream().mapToInt(Version::passages).sum());
        return "library/remove";
    }

    @PostMapping("/library/documents/{id}/remove")
    String remove(@PathVariable IdInAddress id, Visitor visitor) {
        librarian.remove(visitor.name(), id.id());
        return "redirect:/library?removed=1";
    }

    private static String back(IdInAddress id, Undos.Undo undo) {
        return "redirect:/library/documents/" + encoded(id) + "?undo=" + undo.token();
    }

    private static String encoded(IdInAddress id) {
        return org.springframework.web.util.UriUtils.encodePathSegment(
                IdInAddress.write(id.id()), java.nio.charset.StandardCharsets.UTF_8);
    }
}
