package kr.dolbom.outreach.talk.drill;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Times as citizens hear them, so with everything the line adds: from their last packet of speech to the first sound of a
 * reply, and from their first packet over a prompt to its last sound.
 */
final class Stopwatch {

    /** So many silent frames after a prompt was interrupted mean that it has stopped. */
    private static final int STOPPED = 8;

    private final Map<Citizen, Long> spoke = new ConcurrentHashMap<>();
    private final Map<Citizen, Interrupting> interrupting = new ConcurrentHashMap<>();
    private final List<Long> replies = new CopyOnWriteArrayList<>();
    private final List<Long> stops = new CopyOnWriteArrayList<>();

    private static final class Interrupting {
        private final long since = System.nanoTime();
        private long lastLoud = since;
        private int silent;
    }

    void spoke(Citizen citizen) {
        spoke.put(citizen, System.nanoTime());
    }

    void interrupts(Citizen citizen) {
        interrupting.put(citizen, new Interrupting());
    }

    void heard(Citizen citizen, boolean loud) {
        Long since = loud ? spoke.remove(citizen) : null;
        if (since != null) replies.add((System.nanoTime() - since) / 1_000_000);
        Interrupting over = interrupting.get(citizen);
        if (over != null) over(citizen, over, loud);
    }

    private void over(Citizen citizen, Interrupting over, boolean loud) {
        if (loud) over.lastLoud = System.nanoTime();
        over.silent = loud ? 0 : over.silent + 1;
        if (over.silent < STOPPED) return;
        interrupting.remove(citizen);
        stops.add((over.lastLoud - over.since) / 1_000_000);
    }

    List<Long> replies() {
        return replies;
    }

    List<Long> stops() {
        return stops;
    }

    static long quantile(List<Long> millis, double share) {
        List<Long> sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? -1 : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }
}
