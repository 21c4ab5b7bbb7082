package kr.dolbom.outreach.talk;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;

/** How soon the citizen hears a reply: from the last voice to the first sound, the latest thousand replies. */
public final class Pace {

    private static final int MOST = 1_000;

    private final ConcurrentLinkedDeque<Long> replies = new ConcurrentLinkedDeque<>();

    void replied(long nanos) {
        replies.add(nanos);
        if (replies.size() > MOST) replies.poll();
    }

    /** @param share of the replies that were at least so quick: 0.95 */
    public Duration quantile(double share) {
        long[] sorted = replies.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0
                ? Duration.ZERO
                : Duration.ofNanos(sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
    }

    public int count() {
        return replies.size();
    }
}
