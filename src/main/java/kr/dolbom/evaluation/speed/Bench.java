package kr.dolbom.evaluation.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Asks one question after another on some threads, each thread its next as soon as it has an answer, and keeps the time.
 * Both the number of questions and the time are bounded; whichever ends first ends the run.
 */
public final class Bench {

    private static final ThreadMXBean CLOCKS = ManagementFactory.getThreadMXBean();

    private final List<String> questions;
    private final Consumer<String> desk;

    /** @param desk answers a question, or throws: a failure ends the run */
    public Bench(List<String> questions, Consumer<String> desk) {
        if (questions.isEmpty()) throw new IllegalArgumentException("no questions");
        this.questions = List.copyOf(questions);
        this.desk = desk;
    }

    /**
     * How long answers took, over all threads.
     *
     * @param cpuMillis processor time an answer takes of the asking thread, whatever else the machine is doing
     */
    public record Speed(
            int answers, int threads, double p50Millis, double p99Millis, double perSecond, double cpuMillis) {}

    public Speed run(int threads, int most, Duration longest) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + longest.toNanos();
        List<Timed> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Callable<List<Timed>> worker = () -> work(next, most, end);
            for (Future<List<Timed>> one : pool.invokeAll(Collections.nCopies(threads, worker)))
                answers.addAll(result(one));
        }
        return speed(answers, threads, (System.nanoTime() - start) / 1e9);
    }

    /** One answer: how long it took, and the processor's share of that. */
    private record Timed(double millis, double cpuMillis) {}

    private List<Timed> work(AtomicInteger next, int most, long end) {
        List<Timed> answers = new ArrayList<>();
        for (int i = next.getAndIncrement(); i < most && System.nanoTime() < end; i = next.getAndIncrement()) {
            long start = System.nanoTime();
            long worked = CLOCKS.getCurrentThreadCpuTime();
            desk.accept(questions.get(i % questions.size()));
            double cpuMillis = (CLOCKS.getCurrentThreadCpuTime() - worked) / 1e6;
            answers.add(new Timed((System.nanoTime() - start) / 1e6, cpuMillis));
        }
        return answers;
    }

    private static List<Timed> result(Future<List<Timed>> worked) throws InterruptedException {
        try {
            return worked.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException problem) throw problem;
            throw new IllegalStateException(failure.getCause());
        }
    }

    private static Speed speed(List<Timed> answers, int threads, double seconds) {
        double[] millis = answers.stream().mapToDouble(Timed::millis).sorted().toArray();
        double cpuMillis =
                answers.stream().mapToDouble(Timed::cpuMillis).average().orElse(0);
        return new Speed(
                millis.length,
                threads,
                percentile(millis, 0.50),
                percentile(millis, 0.99),
                millis.length / seconds,
                cpuMillis);
    }

    /** The least time within which the share of all answers came. */
    static double percentile(double[] sorted, double share) {
        if (sorted.length == 0) return Double.NaN;
        return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }
}
