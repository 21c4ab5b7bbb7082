package kr.dolbom.outreach.line.drill;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.SoundPath;
import org.jspecify.annotations.Nullable;

/** What all calls of one end came to. */
final class Tally {

    private final LongAdder answered = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private final LongAdder turns = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final AtomicLong lastAnswer = new AtomicLong();

    void answered() {
        answered.increment();
        lastAnswer.accumulateAndGet(System.nanoTime(), Math::max);
    }

    void turn() {
        turns.increment();
    }

    void ended(Ending ending, SoundPath.@Nullable Counts counts) {
        ended.increment();
        if (ending.outcome() != Ending.Outcome.ANSWERED) failed.increment();
        if (counts == null) return;
        received.add(counts.received());
        lost.add(counts.lost());
    }

    long answeredCalls() {
        return answered.sum();
    }

    long failedCalls() {
        return failed.sum();
    }

    long endedCalls() {
        return ended.sum();
    }

    long turns() {
        return turns.sum();
    }

    long received() {
        return received.sum();
    }

    long lost() {
        return lost.sum();
    }

    long lastAnswer() {
        return lastAnswer.get();
    }
}
