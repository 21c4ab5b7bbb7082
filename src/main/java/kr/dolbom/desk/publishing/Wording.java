package kr.dolbom.desk.publishing;

import java.util.List;
import kr.dolbom.answering.PublishedReply.Ground;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Reach;
import kr.dolbom.kernel.Validity;

/**
 * A reply as it is to be published: edited, so that it answers everybody who asks the same.
 *
 * @param questions the ways it is asked, the plainest first
 * @param grounds what it stands on
 * @param validity the days it is right
 * @param place where it is right
 * @param reach who may read it
 */
public record Wording(
        List<String> questions, String text, List<Ground> grounds, Validity validity, Place place, Reach reach) {

    public Wording {
        questions = List.copyOf(questions);
        grounds = List.copyOf(grounds);
    }
}
