package kr.dolbom.knowledge.index;

/**
 * A passage the index knows.
 *
 * @param revision the import it comes from; when the rows have a later one, the passage is not what it was
 */
public record Hit(String document, int number, long revision, double score) {

    /** The id of the passage. */
    public String passage() {
        return document + "#" + number;
    }
}
