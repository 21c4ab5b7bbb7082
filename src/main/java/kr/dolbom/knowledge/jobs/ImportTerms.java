package kr.dolbom.knowledge.jobs;

import kr.dolbom.kernel.Place;

/**
 * On which terms files come in.
 *
 * @param askedBy who wants it, for people to read
 * @param place where the texts hold, unless they say so themselves
 * @param reach who may see them
 * @param keepSame whether a file is taken in even if another document has exactly its content
 */
public record ImportTerms(String askedBy, Place place, String reach, boolean keepSame) {

    public static ImportTerms of(String askedBy) {
        return new ImportTerms(askedBy, Place.EVERYWHERE, "", false);
    }
}
