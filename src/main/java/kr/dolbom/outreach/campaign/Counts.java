package kr.dolbom.outreach.campaign;

import java.util.Map;

/**
 * How a campaign stands at this moment.
 *
 * @param states households by where they stand
 * @param calls calls placed so far, and those that were taken
 * @param minutes of talk so far
 */
public record Counts(Map<TargetState, Long> states, long calls, long taken, long minutes) {

    public Counts {
        states = Map.copyOf(states);
    }

    public long of(TargetState state) {
        return states.getOrDefault(state, 0L);
    }

    public long all() {
        return states.values().stream().mapToLong(Long::longValue).sum();
    }

    public long ended() {
        return sum(true);
    }

    public long open() {
        return sum(false);
    }

    public long forOfficer() {
        return states.entrySet().stream()
                .filter(one -> one.getKey().isForOfficer())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** In whole per cent; a campaign that is not quite through never says 100. */
    public long percent() {
        return all() == 0 ? 0 : 100 * ended() / all();
    }

    private long sum(boolean end) {
        return states.entrySet().stream()
                .filter(one -> one.getKey().isEnd() == end)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
