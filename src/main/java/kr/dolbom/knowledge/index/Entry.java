package kr.dolbom.knowledge.index;

import java.util.List;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Validity;

/**
 * What the index keeps of a passage.
 *
 * @param around tokens of the whole page, article or section it stands in
 */
record Entry(
        String document,
        int ordinal,
        long revision,
        Validity validity,
        Place place,
        List<String> title,
        List<String> headings,
        List<String> text,
        List<String> around,
        List<String> bigrams) {}
