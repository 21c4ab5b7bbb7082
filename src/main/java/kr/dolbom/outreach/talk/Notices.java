package kr.dolbom.outreach.talk;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What was noticed of a call, in the order it came: put in by the line's threads, taken out by the conversation's. */
final class Notices {

    private final BlockingQueue<Noticed> noticed = new LinkedBlockingQueue<>();
    private volatile boolean gone;

    void add(Noticed what) {
        noticed.add(what);
    }

    /** The citizen is on the line no more. */
    void gone() {
        gone = true;
        noticed.add(new Noticed.Gone());
    }

    boolean areOver() {
        return gone;
    }

    /** A line that stays silent longer than one has patience is taken for dead. */
    Noticed next(Duration patience) throws InterruptedException {
        Noticed what = noticed.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (what instanceof Noticed.Gone || what == null) gone = true;
        return what == null ? new Noticed.Gone() : what;
    }

    /** Before a new prompt begins, the end of the one before means nothing. */
    void forgetSaid() {
        noticed.removeIf(what -> what instanceof Noticed.Said);
    }
}
