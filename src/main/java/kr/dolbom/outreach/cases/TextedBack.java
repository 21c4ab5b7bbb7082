package kr.dolbom.outreach.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.outreach.dialogue.Danger;

/**
 * What a household answered to a text.
 *
 * @param counselling its latest case, if there is one
 * @param number the text went to, digits only
 * @param refuses whether it was read as wanting no more
 * @param danger what its words may mean
 */
public record TextedBack(
        UUID id,
        UUID household,
        UUID campaign,
        String organisation,
        Optional<UUID> counselling,
        String name,
        String number,
        String words,
        boolean refuses,
        Optional<Danger> danger,
        Instant at) {

    /** Without who it is and what was written. */
    @Override
    public String toString() {
        return "TextedBack[" + id + "]";
    }
}
