package kr.dolbom.outreach.campaign;

import static kr.dolbom.outreach.campaign.Measure.share;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Calls of one kind.
 *
 * @param ordinal which call to its household, 0 where the household called
 * @param number which of the household's numbers
 * @param reached those that were the one by which their household was counselled
 * @param talked seconds
 */
record CallCounts(
        int ordinal,
        int hour,
        int number,
        boolean incoming,
        long calls,
        long taken,
        long reached,
        long completed,
        long talked) {

    /** Added up by one of their kinds, in its order. */
    static SortedMap<Integer, CallCounts> by(ToIntFunction<CallCounts> kind, List<CallCounts> counts) {
        return counts.stream().collect(Collectors.toMap(kind::applyAsInt, one -> one, CallCounts::plus, TreeMap::new));
    }

    private CallCounts plus(CallCounts other) {
        return new CallCounts(
                ordinal,
                hour,
                number,
                incoming,
                calls + other.calls,
                taken + other.taken,
                reached + other.reached,
                completed + other.completed,
                talked + other.talked);
    }

    List<String> cells(String word) {
        return List.of(
                word,
                String.valueOf(calls),
                String.valueOf(taken),
                share(taken, calls),
                String.valueOf(reached),
                share(reached, calls),
                String.valueOf(completed),
                share(completed, taken),
                taken == 0 ? "" : talked / taken + "초");
    }
}
