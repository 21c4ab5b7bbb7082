package kr.dolbom.outreach.campaign.dialling;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes the ends of this node's calls on threads of its own. What comes in while one transaction is written goes into the
 * next together, so one end is written at once and a thousand in a few. A batch that fails is written call by call: one
 * that cannot be written does not hold up the others, and none is lost.
 */
@Component
class Clerk {

    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);

    /** So that a failure is found, and a lock let go, in a moment. */
    private static final int MOST = 100;

    private final Ends ends;
    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    Clerk(Ends ends) {
        this.ends = ends;
    }

    /** @param written done when it is, or when it never will be */
    private record Entry(Ended end, Runnable written) {}

    /** Never waits. */
    void end(Ended end, Runnable written) {
        Entry entry = new Entry(end, written);
        if (end.isWrittenAlone()) apart(() -> alone(entry));
        else {
            waiting.add(entry);
            apart(this::drain);
        }
    }

    /** Never waits. */
    void withdraw(String owner, Claimed claimed, Runnable written) {
        apart(() -> patiently(claimed.order().attempt(), () -> ends.withdraw(owner, claimed), written));
    }

    private static void apart(Runnable work) {
        Thread.ofVirtual().name("call-ends").start(work);
    }

    /** One at a time: whoever comes meanwhile has left its end in the queue and goes. */
    private void drain() {
        while (!waiting.isEmpty() && writing.compareAndSet(false, true)) {
            try {
                together(next());
            } finally {
                writing.set(false);
            }
        }
    }

    private List<Entry> next() {
        List<Entry> next = new ArrayList<>();
        for (int i = 0; i < MOST && !waiting.isEmpty(); i++) next.add(waiting.remove());
        return next;
    }

    private void together(List<Entry> entries) {
        try {
            ends.end(entries.stream().map(Entry::end).toList()).forEach(end -> tellForeign(end.attempt()));
            entries.forEach(entry -> entry.written().run());
        } catch (RuntimeException failure) {
            LOG.warn("{} ends could not be written together", entries.size(), failure);
            entries.forEach(entry -> apart(() -> alone(entry)));
        }
    }

    private void alone(Entry entry) {
        patiently(entry.end().attempt(), () -> ends.end(List.of(entry.end())).isEmpty(), entry.written());
    }

    private static void patiently(UUID attempt, BooleanSupplier writing, Runnable written) {
        try {
            Patience.write(attempt, () -> {
                if (!writing.getAsBoolean()) tellForeign(attempt);
            });
        } finally {
            written.run();
        }
    }

    private static void tellForeign(UUID attempt) {
        LOG.warn("call {} was no longer ours", attempt);
    }
}
