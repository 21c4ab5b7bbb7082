package kr.dolbom.knowledge.web;

import java.util.ArrayList;
import java.util.List;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Locator;
import kr.dolbom.knowledge.Marks;
import kr.dolbom.knowledge.Notice;
import kr.dolbom.knowledge.Passage;

/**
 * A passage in its place.
 *
 * @param headings those that begin here, with how deep they are
 * @param place its page where a new one begins, otherwise empty
 */
record PassageView(int number, List<Heading> headings, String place, List<Marks.Piece> pieces, List<Notice> notices) {

    record Heading(int level, String text) {}

    /** The passages of a part; a notice that many in a row share is said once. */
    static List<PassageView> of(List<Passage> passages, AsOf asOf, Marking marking) {
        List<PassageView> views = new ArrayList<>();
        List<String> path = List.of();
        String place = "";
        List<Notice> said = List.of();
        for (Passage passage : passages) {
            String here = passage.locator() instanceof Locator.Page page ? Where.brief(page) : "";
            List<Notice> notices = marking.history() ? List.of() : Notice.of(passage, asOf);
            views.add(new PassageView(
                    passage.number(),
                    begun(path, passage.headings()),
                    here.equals(place) ? "" : here,
                    marking.of(passage),
                    notices.equals(said) ? List.of() : notices));
            path = passage.headings();
            place = here;
            said = notices;
        }
        return views;
    }

    private static List<Heading> begun(List<String> before, List<String> now) {
        int same = 0;
        while (same < before.size() && same < now.size() && before.get(same).equals(now.get(same))) same++;
        List<Heading> headings = new ArrayList<>();
        for (int depth = same; depth < now.size(); depth++)
            headings.add(new Heading(Math.min(6, depth + 2), now.get(depth)));
        return headings;
    }

    /**
     * What is marked in which passage.
     *
     * @param at number of the passage a citation points at, 0 for none
     * @param sentences that carry the citation
     * @param sought looked for everywhere
     * @param history whether a version is shown as it was imported, so that days say nothing
     */
    record Marking(int at, List<String> sentences, SoughtWords sought, boolean history) {

        List<Marks.Piece> of(Passage passage) {
            if (passage.number() == at && !sentences.isEmpty()) return Marks.in(passage.text(), sentences);
            return sought.marked(passage.text());
        }
    }
}
