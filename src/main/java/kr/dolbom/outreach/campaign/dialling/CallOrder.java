package kr.dolbom.outreach.campaign.dialling;

import java.util.UUID;
import kr.dolbom.outreach.dialogue.Household;

/**
 * One call to be placed.
 *
 * @param attempt the row that stands for this call and no other
 * @param organisation whose campaign it is, as rows keep it
 * @param number digits only
 * @param script name and version of what is said, as {@code Scripts} finds it
 */
public record CallOrder(
        UUID attempt,
        UUID target,
        UUID campaign,
        String organisation,
        String number,
        Household household,
        String script) {

    /** Without who is called: orders get into logs. */
    @Override
    public String toString() {
        return "CallOrder[attempt=" + attempt + ", target=" + target + "]";
    }
}
