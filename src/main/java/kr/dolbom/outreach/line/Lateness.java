package kr.dolbom.outreach.line;

import java.util.concurrent.atomic.LongAdder;

/** How late packets left, in half milliseconds: what people hear as a stutter. */
public final class Lateness {

    private static final int BUCKETS = 2_000;
    private static final long BUCKET_NANOS = 500_000;

    private final LongAdder[] counts = new LongAdder[BUCKETS];

    Lateness() {
        for (int bucket = 0; bucket < BUCKETS; bucket++) counts[bucket] = new LongAdder();
    }

    void add(long nanos) {
        counts[(int) Math.min(BUCKETS - 1, Math.max(0, nanos / BUCKET_NANOS))].increment();
    }

    /** The lateness in milliseconds that this share of packets does not exceed. */
    public double millisAt(double share) {
        long all = count();
        long seen = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            seen += counts[bucket].sum();
            if (seen >= share * all) return (bucket + 1) * BUCKET_NANOS / 1e6;
        }
        return 0;
    }

    public long count() {
        long all = 0;
        for (LongAdder count : counts) all += count.sum();
        return all;
    }

    /** Begins anew, after warming up. */
    public void clear() {
        for (LongAdder count : counts) count.reset();
    }
}
