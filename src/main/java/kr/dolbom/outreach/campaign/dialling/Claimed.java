package kr.dolbom.outreach.campaign.dialling;

import java.time.Instant;
import java.util.List;
import kr.dolbom.outreach.campaign.Plan;
import kr.dolbom.outreach.campaign.Tried;

/**
 * A call this node has got a line for, with all that is needed to decide what comes after it.
 *
 * @param today calls to the household today, this one with it
 * @param tries calls to the household so far, this one with it
 * @param numbers calls per number so far, this one with it
 */
record Claimed(
        CallOrder order,
        Plan plan,
        int number,
        int tries,
        int today,
        List<Tried.Number> numbers,
        int wishFrom,
        int wishTo,
        Instant at) {}
