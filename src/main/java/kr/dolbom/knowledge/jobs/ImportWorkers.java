package kr.dolbom.knowledge.jobs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kr.dolbom.kernel.Problem;
import kr.dolbom.knowledge.ImportListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Those who do the jobs in this process: some have files read, one writes, one makes findable, one keeps the claims
 * alive. They begin when told to, and any number of processes may have theirs at the same rows.
 */
@Component
class ImportWorkers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorkers.class);

    private static final int PULSE_MILLIS = 1_000;
    private static final int LOOK_MILLIS = 500;

    /** A child that has had nothing to read for so long gives its memory back. */
    private static final int IDLE_LOOKS = 60;

    /** To start another child for a few small files costs more than it gains. */
    private static final long HELP_AFTER_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final long IDLE = Long.MIN_VALUE;

    private final JobSettings settings;
    private final ClaimRows claims;
    private final ReadingLoops loops;
    private final Writing writing;
    private final Arrivals arrivals;
    private final Archives archives;
    private final ScheduledExecutorService pulse = Executors.newScheduledThreadPool(1, ImportWorkers::pulseThread);
    private final Semaphore bell = new Semaphore(0);
    private final Semaphore written = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private final List<Reader> readers = new ArrayList<>();
    private volatile boolean stopping;

    /** Since when the first reader has found work. */
    private volatile long busySince = IDLE;

    ImportWorkers(
            JobSettings settings,
            ClaimRows claims,
            ReadingLoops loops,
            Writing writing,
            Arrivals arrivals,
            Archives archives) {
        this.settings = settings;
        this.claims = claims;
        this.loops = loops;
        this.writing = writing;
        this.arrivals = arrivals;
        this.archives = archives;
    }

    synchronized void start() {
        if (!threads.isEmpty() || stopping) return;
        for (int i = 0; i < settings.readers(); i++) {
            Reader reader = loops.reader(pulse);
            ReadingLoop loop = loops.over(reader);
            readers.add(reader);
            long patience = HELP_AFTER_NANOS * i;
            begin("import-reader-" + i, () -> read(loop, reader, patience));
        }
        begin("import-writer", () -> writing.run(written::release));
        begin("import-index", this::index);
        pulse.scheduleWithFixedDelay(this::beat, 0, PULSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** There is something to do. */
    void wake() {
        bell.release(settings.readers());
    }

    /** Gives back what is not done yet, so that the next process need not wait for a lease to end. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        pulse.shutdownNow();
        threads.stream()
                .filter(thread -> !thread.getName().equals("import-index"))
                .forEach(Thread::interrupt);
        readers.forEach(Reader::close);
        written.release();
        for (Thread thread : threads) thread.join(TimeUnit.SECONDS.toMillis(10));
        if (threads.isEmpty()) return;
        patiently(() -> claims.giveBack(Owner.SELF));
        patiently(archives::sweep);
    }

    private void read(ReadingLoop loop, Reader reader, long patience) throws InterruptedException {
        int idle = 0;
        while (!stopping) {
            if (patience == 0 && busySince == IDLE) busySince = System.nanoTime();
            boolean worked = wanted(patience) && loop.step();
            if (patience == 0 && !worked) busySince = IDLE;
            idle = worked ? 0 : idle + 1;
            if (idle == IDLE_LOOKS) reader.close();
            if (!worked) bell.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** The first reader always works; another joins once it has been busy for a while, with whatever file. */
    private boolean wanted(long patience) {
        long since = busySince;
        return patience == 0 || since != IDLE && System.nanoTime() - since > patience;
    }

    private void index() throws InterruptedException {
        while (true) {
            written.acquire();
            written.drainPermits();
            if (stopping) return;
            long begun = System.nanoTime();
            arrivals.catchUp(ImportListener.SILENT);
            rest(System.nanoTime() - begun);
        }
    }

    /** A document that still grows is indexed anew each time, so the more there is to index the less often. */
    private void rest(long nanos) throws InterruptedException {
        long until = System.nanoTime() + nanos;
        while (!stopping && System.nanoTime() < until) TimeUnit.MILLISECONDS.sleep(50);
    }

    /** What was cancelled, or taken by another because we slept too long, is no longer ours: its reader stops. */
    private void beat() {
        patiently(() -> {
            if (claims.takeBack() > 0) wake();
            Set<FileKey> lost = new HashSet<>();
            readers.forEach(reader -> reader.current().ifPresent(lost::add));
            lost.removeAll(claims.renew(Owner.SELF));
            archives.sweep();
            for (FileKey file : lost) readers.forEach(reader -> reader.stop(file));
        });
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private void begin(String name, Work work) {
        threads.add(Thread.ofPlatform().daemon().name(name).start(() -> keepOn(work)));
    }

    /** The rows or the index can be out of reach for a while; that ends no worker. */
    private void keepOn(Work work) {
        while (!stopping) {
            try {
                work.run();
                return;
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                if (!stopping) LOG.warn("importing goes on in a moment", failure);
                rest();
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(PULSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What stopping interrupts is no news; a lease that is not given back ends by itself. */
    private void patiently(Runnable task) {
        try {
            task.run();
        } catch (DataAccessException | TransactionException | Problem unreachable) {
            if (!stopping) LOG.warn("the rows cannot be reached now", unreachable);
        }
    }

    private static Thread pulseThread(Runnable task) {
        return Thread.ofPlatform().daemon().name("import-pulse").unstarted(task);
    }
}
