package kr.dolbom.knowledge.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.Document;
import kr.dolbom.knowledge.IdInAddress;
import kr.dolbom.knowledge.Library;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The file a version was read from, byte for byte; always to be saved, never to be shown by the browser. */
@Controller
@For(Duty.READ_LIBRARY)
class OriginalPage {

    private final Library library;
    private final Shelves shelves;
    private final Originals originals;

    OriginalPage(Library library, Shelves shelves, Originals originals) {
        this.library = library;
        this.shelves = shelves;
        this.originals = originals;
    }

    @GetMapping("/library/documents/{id}/versions/{number}/original")
    ResponseEntity<Resource> original(@PathVariable IdInAddress id, @PathVariable int number, Visitor visitor) {
        Document document = shelves.require(id, visitor);
        Path file = library.versions(document.id()).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .flatMap(originals::find)
                .orElseThrow(() -> new Problem(Code.ORIGINAL_NOT_KEPT, document.title()));
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(file.getFileName().toString(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(new FileSystemResource(file));
    }
}
