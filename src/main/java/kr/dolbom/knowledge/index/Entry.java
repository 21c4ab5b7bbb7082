package kr.dolbom.knowledge.index;

import java.util.List;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Reach;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.ranking.Sketch;

/**
 * What the index keeps of a passage.
 *
 * @param days the days it holds
 * @param around tokens of the whole page, article or section it stands in
 */
record Entry(
        String document,
        int number,
        long revision,
        List<Validity> days,
        Place place,
        Reach reach,
        List<String> title,
        List<String> headings,
        List<String> text,
        List<String> around,
        List<String> bigrams,
        Sketch sketch) {}
