package kr.dolbom.knowledge.jobs;

import java.util.List;
import kr.dolbom.knowledge.DocumentKind;
import kr.dolbom.knowledge.Filing;
import kr.dolbom.knowledge.ImportListener;
import kr.dolbom.knowledge.ImportListener.Outcome;
import kr.dolbom.knowledge.reading.Manuscript;

/** The library as seen by a job: what it has already, and the door for what was read. */
public interface Arrivals {

    /** A document that was read from a file with the content asked about. */
    record Holder(String document, DocumentKind kind) {}

    /** A text as it comes in. */
    record Text(Manuscript manuscript, String origin, String sha256, Filing filing) {}

    List<Holder> having(String sha256);

    /** For the rest of the transaction nobody else changes the library. */
    void lock();

    /** Takes texts in, within the transaction at hand; an outcome for each. */
    List<Outcome> put(List<Text> texts);

    String title(String document);

    /** Makes what was taken in findable. */
    void catchUp(ImportListener listener);
}
