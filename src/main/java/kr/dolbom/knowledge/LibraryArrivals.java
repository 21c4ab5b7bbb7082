package kr.dolbom.knowledge;

import java.util.List;
import kr.dolbom.knowledge.ImportListener.Outcome;
import kr.dolbom.knowledge.jobs.Arrivals;
import org.springframework.stereotype.Component;

/** Where jobs hand over what they have read. */
@Component
class LibraryArrivals implements Arrivals {

    private final PassageRows rows;
    private final VersionRows versions;
    private final Library library;

    LibraryArrivals(PassageRows rows, VersionRows versions, Library library) {
        this.rows = rows;
        this.versions = versions;
        this.library = library;
    }

    @Override
    public List<Holder> having(String sha256) {
        return rows.known(sha256).stream()
                .map(known -> new Holder(known.id(), known.kind()))
                .toList();
    }

    @Override
    public void lock() {
        versions.lock();
    }

    @Override
    public List<Outcome> put(List<Text> texts) {
        return Imports.put(
                versions,
                texts.stream()
                        .map(text -> new Arrival(text.manuscript(), text.origin(), text.sha256(), text.filing()))
                        .toList());
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
