package kr.dolbom.outreach.line.drill;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import kr.dolbom.outreach.campaign.dialling.CallReport;
import kr.dolbom.outreach.dialogue.Reply;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.SoundPath;

/** What all calls of one end came to. */
final class Tally {

    private final LongAdder answered = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private final LongAdder replies = new LongAdder();
    private final LongAdder records = new LongAdder();
    private final LongAdder misheard = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final LongAdder stutters = new LongAdder();
    private final AtomicLong lastAnswer = new AtomicLong();

    void answered() {
        answered.increment();
        lastAnswer.accumulateAndGet(System.nanoTime(), Math::max);
    }

    void replied() {
        replies.increment();
    }

    void ended(Ending ending) {
        ended.increment();
        if (ending.outcome() != Ending.Outcome.ANSWERED) failed.increment();
    }

    void packets(SoundPath.Counts counts) {
        received.add(counts.received());
        lost.add(counts.lost());
        stutters.add(counts.stutters());
    }

    /** What the conversation made of its call: every answer has to be one of those that were given. */
    void reported(CallReport report) {
        report.record().ifPresent(record -> {
            records.increment();
            record.replies().forEach(this::understood);
        });
    }

    private void understood(Reply reply) {
        replies.increment();
        if (!Resident.ANSWERS.contains(reply.words())) misheard.increment();
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

    long replies() {
        return replies.sum();
    }

    long records() {
        return records.sum();
    }

    long misheard() {
        return misheard.sum();
    }

    long received() {
        return received.sum();
    }

    long lost() {
        return lost.sum();
    }

    long stutters() {
        return stutters.sum();
    }

    long lastAnswer() {
        return lastAnswer.get();
    }
}
