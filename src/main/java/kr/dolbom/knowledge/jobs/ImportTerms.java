package kr.dolbom.knowledge.jobs;

import kr.dolbom.knowledge.Filing;

/**
 * On which terms files come in.
 *
 * @param askedBy who wants it, for people to read
 * @param filing where the texts hold and who may see them
 * @param keepSame whether a file is taken in even if another document has exactly its content
 */
public record ImportTerms(String askedBy, Filing filing, boolean keepSame) {

    public static ImportTerms of(String askedBy) {
        return new ImportTerms(askedBy, Filing.AS_IT_IS, false);
    }
}
