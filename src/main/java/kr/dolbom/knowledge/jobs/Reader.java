package kr.dolbom.knowledge.jobs;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.dolbom.knowledge.reading.ReadingAnswer;
import kr.dolbom.knowledge.reading.ReadingRequest;

/** Reads one file at a time in a child, which is kept for the next file and replaced when it is dead or late. */
final class Reader implements AutoCloseable {

    private final List<String> command;
    private final Duration limit;
    private final ScheduledExecutorService alarms;
    private Optional<ReadingProcess> child = Optional.empty();
    private Optional<FileKey> current = Optional.empty();

    Reader(List<String> command, Duration limit, ScheduledExecutorService alarms) {
        this.command = command;
        this.limit = limit;
        this.alarms = alarms;
    }

    sealed interface Reading {
        record Answered(ReadingAnswer answer) implements Reading {}

        record Late() implements Reading {}

        record Died() implements Reading {}
    }

    /** @throws IOException when no child can be started: the file has nothing to do with it */
    Reading read(FileKey file, ReadingRequest request) throws IOException {
        ReadingProcess process = begin(file);
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> alarm = alarms.schedule(
                () -> {
                    late.set(true);
                    process.close();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return new Reading.Answered(process.read(request));
        } catch (IOException died) {
            process.close();
            return late.get() ? new Reading.Late() : new Reading.Died();
        } finally {
            alarm.cancel(false);
            end();
        }
    }

    synchronized Optional<FileKey> current() {
        return current;
    }

    /** Kills the child if it is still at this file. */
    synchronized void stop(FileKey file) {
        if (current.equals(Optional.of(file))) child.ifPresent(ReadingProcess::close);
    }

    @Override
    public synchronized void close() {
        child.ifPresent(ReadingProcess::close);
        child = Optional.empty();
    }

    private ReadingProcess begin(FileKey file) throws IOException {
        ReadingProcess ready = ready();
        synchronized (this) {
            child = Optional.of(ready);
            current = Optional.of(file);
        }
        return ready;
    }

    private ReadingProcess ready() throws IOException {
        Optional<ReadingProcess> kept = child.filter(ReadingProcess::alive);
        return kept.isPresent() ? kept.get() : ReadingProcess.start(command);
    }

    private synchronized void end() {
        current = Optional.empty();
    }
}
