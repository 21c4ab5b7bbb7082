package kr.dolbom.outreach.campaign.dialling;

import java.time.Duration;
import java.util.Optional;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.line.Ending;

/**
 * How a call ended.
 *
 * @param record what was said, when anybody spoke
 * @param talked from the answer to the end; zero when nobody answered
 */
public record CallReport(Ending ending, Optional<Record> record, Duration talked) {

    /** A call nobody took. */
    public static CallReport of(Ending ending) {
        return new CallReport(ending, Optional.empty(), Duration.ZERO);
    }
}
