package kr.dolbom.knowledge;

import java.util.List;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;

/**
 * What is looked for, as of which day and where.
 *
 * @param text the question or keywords; personal data must be masked before
 * @param also further words that count half: synonyms, the field's terms for what was said in plain words
 * @param place texts of this place and of every wider one are found, those of other places are not
 * @param actor who asks: what they may not see is not found
 * @param limit most passages wanted
 */
public record Search(String text, List<String> also, AsOf asOf, Place place, Actor actor, int limit) {

    public Search {
        also = List.copyOf(also);
        if (limit < 1) throw new IllegalArgumentException("limit must be at least 1: " + limit);
    }

    /** What anybody may look for. */
    public static Search of(String text, AsOf asOf, Place place, int limit) {
        return new Search(text, List.of(), asOf, place, Actor.ANONYMOUS, limit);
    }
}
