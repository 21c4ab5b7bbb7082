package kr.dolbom.knowledge.jobs;

import java.util.List;
import kr.dolbom.knowledge.DocumentKind;
import kr.dolbom.knowledge.ImportListener;
import kr.dolbom.knowledge.ImportListener.Outcome;
import kr.dolbom.knowledge.reading.Manuscript;

/** The library as seen by a job: what it has already, and the door for what was read. */
public interface Arrivals {

    /** A document that was read from a file with the content asked about. */
    record Holder(String document, DocumentKind kind) {}

    List<Holder> having(String sha256);

    /** Takes a text in, within the transaction at hand. */
    Outcome put(Manuscript manuscript, String origin, String sha256, ImportTerms terms);

    String title(String document);

    /** Makes what was taken in findable. */
    void catchUp(ImportListener listener);
}
