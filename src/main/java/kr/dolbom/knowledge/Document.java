package kr.dolbom.knowledge;

import java.time.Instant;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Validity;

/**
 * A text in the library.
 *
 * @param id stem of its file; a statute's is its name without spaces, a pack's own guide's begins with the pack's name
 * @param promulgation 공포번호 of a statute, otherwise empty
 * @param origin the path it was imported from
 * @param sha256 of the file as it was imported
 * @param passages how many passages it was cut into
 */
public record Document(
        String id,
        String title,
        DocumentKind kind,
        Validity validity,
        Place place,
        String promulgation,
        String origin,
        String sha256,
        int passages,
        Instant importedAt) {}
