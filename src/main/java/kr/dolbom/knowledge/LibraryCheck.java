package kr.dolbom.knowledge;

import java.util.List;

/**
 * Whether the library is whole.
 *
 * @param entries of the index
 * @param originals of files that were handed to us
 * @param differences what does not agree, for people; none when all is well
 */
public record LibraryCheck(
        int documents, int versions, int passages, int entries, int originals, List<String> differences) {

    public LibraryCheck {
        differences = List.copyOf(differences);
    }

    public boolean whole() {
        return differences.isEmpty();
    }
}
