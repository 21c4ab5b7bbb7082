package kr.dolbom.knowledge.web;

import java.util.List;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.knowledge.IdInAddress;
import kr.dolbom.knowledge.Marks;
import kr.dolbom.knowledge.Notice;
import kr.dolbom.knowledge.Passage;

/**
 * A passage among those found.
 *
 * @param address of the passage
 * @param on the day it is to be opened on, empty for today
 */
record HitView(
        String address,
        String on,
        String title,
        String where,
        String version,
        List<Marks.Piece> snippet,
        List<Notice> notices) {

    static HitView of(Passage passage, String sought, AsOf asOf, AsOf today) {
        return new HitView(
                IdInAddress.write(passage.id()),
                asOf.equals(today) ? "" : asOf.toString(),
                passage.title(),
                Where.whole(passage),
                passage.version(),
                SoughtWords.of(sought).snippet(passage.text()),
                Notice.of(passage, asOf));
    }
}
