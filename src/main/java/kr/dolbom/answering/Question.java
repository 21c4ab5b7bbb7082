package kr.dolbom.answering;

import java.util.List;
import kr.dolbom.governance.MaskedText;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;

/**
 * What is asked, of which day and place, after what.
 *
 * @param before the conversation so far, oldest first
 */
public record Question(MaskedText text, AsOf asOf, Place place, List<Turn> before) {

    public Question {
        before = List.copyOf(before);
    }

    /** An earlier question of the same conversation with its answer. */
    public record Turn(MaskedText question, Answer answer) {}
}
