package kr.dolbom.outreach.line.sip;

import java.util.concurrent.atomic.LongAdder;

/** What has happened on a line since it was opened. */
public final class LineCounts {

    private final LongAdder placed = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final LongAdder cameIn = new LongAdder();
    private final LongAdder strangers = new LongAdder();

    void placed() {
        placed.increment();
    }

    void refused() {
        refused.increment();
    }

    void lost() {
        lost.increment();
    }

    void cameIn() {
        cameIn.increment();
    }

    void stranger() {
        strangers.increment();
    }

    public Snapshot now() {
        return new Snapshot(placed.sum(), refused.sum(), lost.sum(), cameIn.sum(), strangers.sum());
    }

    /**
     * @param refused by ourselves, because of the contract's channels or calls a second
     * @param lost answered calls that fell silent without a hang-up
     * @param strangers requests that did not come from the network
     */
    public record Snapshot(long placed, long refused, long lost, long cameIn, long strangers) {}
}
