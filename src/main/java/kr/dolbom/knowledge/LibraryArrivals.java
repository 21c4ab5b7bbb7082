package kr.dolbom.knowledge;

import java.util.List;
import kr.dolbom.knowledge.ImportListener.Outcome;
import kr.dolbom.knowledge.jobs.Arrivals;
import kr.dolbom.knowledge.jobs.ImportTerms;
import kr.dolbom.knowledge.reading.Manuscript;
import org.springframework.stereotype.Component;

/** Where jobs hand over what they have read. */
@Component
class LibraryArrivals implements Arrivals {

    private final PassageRows rows;
    private final Library library;

    LibraryArrivals(PassageRows rows, Library library) {
        this.rows = rows;
        this.library = library;
    }

    @Override
    public List<Holder> having(String sha256) {
        return rows.known(sha256).stream()
                .map(known -> new Holder(known.id(), known.kind()))
                .toList();
    }

    @Override
    public Outcome put(Manuscript manuscript, String origin, String sha256, ImportTerms terms) {
        boolean replaced = rows.put(manuscript.in(terms.place()), origin, sha256);
        int passages = manuscript.pieces().size();
        return replaced ? new Outcome.Replaced(passages) : new Outcome.Added(passages);
    }

    @Override
    public String title(String document) {
        return rows.findDocument(document).map(Document::title).orElse(document);
    }

    @Override
    public void catchUp(ImportListener listener) {
        library.catchUp(listener);
    }
}
