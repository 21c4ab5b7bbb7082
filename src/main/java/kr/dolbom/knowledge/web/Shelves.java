package kr.dolbom.knowledge.web;

import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.Document;
import kr.dolbom.knowledge.IdInAddress;
import kr.dolbom.knowledge.Library;
import org.springframework.stereotype.Component;

/** Finds the document an address names. One a visitor may not see is, for them, not there. */
@Component
class Shelves {

    private final Library library;

    Shelves(Library library) {
        this.library = library;
    }

    Document require(IdInAddress address, Visitor visitor) {
        return library.findDocument(address.id())
                .filter(visitor::sees)
                .orElseThrow(() -> new Problem(Code.DOCUMENT_NOT_FOUND, address.id()));
    }
}
