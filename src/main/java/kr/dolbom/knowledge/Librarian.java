package kr.dolbom.knowledge;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Reach;
import kr.dolbom.knowledge.Version.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person changes in the library. Each deed and its entry in the audit trail are kept together or not at all. */
@Component
public class Librarian {

    private final Library library;
    private final VersionRows versions;
    private final AuditTrail audit;
    private final TransactionTemplate together;

    Librarian(Library library, VersionRows versions, AuditTrail audit, TransactionTemplate together) {
        this.library = library;
        this.versions = versions;
        this.audit = audit;
        this.together = together;
    }

    /** How a document stands now, to be handed to {@link #putBack}. */
    public Snapshot snapshot(String document) {
        return Snapshot.of(require(document), library.versions(document));
    }

    /** Takes a version out of use, or back into it. */
    public void change(String who, String document, int version, State state) {
        String action = state == State.IN_USE ? "document.restored" : "document.withdrawn";
        keep(new AuditEvent(who, action, document, Map.of("version", String.valueOf(version))), () -> {
            versions.change(document, version, state);
        });
    }

    /** Changes where a document holds and who may see it. */
    public void refile(String who, String document, Filing filing) {
        Map<String, String> details = new TreeMap<>();
        details.put("place", filing.place().map(Place::toString).orElse("-"));
        details.put("reach", filing.reach().map(Reach::text).orElse("-"));
        keep(new AuditEvent(who, "document.refiled", document, details), () -> versions.refile(document, filing));
    }

    /** Removes a document with all its versions; only importing it again brings it back. */
    public void remove(String who, String document) {
        Document gone = require(document);
        keep(new AuditEvent(who, "document.removed", document, Map.of("title", gone.title())), () -> {
            versions.remove(document);
        });
    }

    /** Undoes what was done since; versions that came since stay as they are. */
    public void putBack(String who, Snapshot before) {
        Map<Integer, State> now = snapshot(before.document()).states();
        keep(new AuditEvent(who, "document.put-back", before.document(), Map.of()), () -> {
            // Bringing one into use replaces its twin, so that comes last.
            before.states().entrySet().stream()
                    .filter(version -> now.containsKey(version.getKey()))
                    .filter(version -> now.get(version.getKey()) != version.getValue())
                    .sorted(Comparator.comparing(version -> version.getValue() == State.IN_USE))
                    .forEach(version -> versions.change(before.document(), version.getKey(), version.getValue()));
            versions.refile(before.document(), before.filing());
        });
    }

    private void keep(AuditEvent event, Runnable deed) {
        together.executeWithoutResult(transaction -> {
            deed.run();
            audit.record(event);
        });
        library.catchUp(ImportListener.SILENT);
    }

    private Document require(String document) {
        return library.findDocument(document).orElseThrow(() -> new Problem(Code.DOCUMENT_NOT_FOUND, document));
    }
}
