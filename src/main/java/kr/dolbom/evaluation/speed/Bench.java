package kr.dolbom.evaluation.speed;

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

    private final List<String> questions;
    private final Consumer<String> desk;

    /** @param desk answers a question, or throws: a failure ends the run */
    public Bench(List<String> questions, Consumer<String> desk) {
        if (questions.isEmpty()) throw new IllegalArgumentException("no questions");
        this.questions = List.copyOf(questions);
        this.desk = desk;
    }

    /** How long answers took, over all threads. */
    public record Speed(int answers, int threads, double p50Millis, double p99Millis, double perSecond) {}

    public Speed run(int threads, int most, Duration longest) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + longest.toNanos();
        List<Double> millis = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Callable<List<Double>> worker = () -> work(next, most, end);
            for (Future<List<Double>> one : pool.invokeAll(Collections.nCopies(threads, worker)))
                millis.addAll(result(one));
        }
        return speed(millis, threads, (System.nanoTime() - start) / 1e9);
    }

    private List<Double> work(AtomicInteger next, int most, long end) {
        List<Double> millis = new ArrayList<>();
        for (int i = next.getAndIncrement(); i < most && System.nanoTime() < end; i = next.getAndIncrement()) {
            long start = System.nanoTime();
            desk.accept(questions.get(i % questions.size()));
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return millis;
    }

    private static List<Double> result(Future<List<Double>> worked) throws InterruptedException {
        try {
            return worked.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException problem) throw problem;
            throw new IllegalStateException(failure.getCause());
        }
    }

    private static Speed speed(List<Double> millis, int threads, double seconds) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Speed(
                sorted.length, threads, percentile(sorted, 0.50), percentile(sorted, 0.99), sorted.length / seconds);
    }

    /** The least time within which the share of all answers came. */
    static double percentile(double[] sorted, double share) {
        if (sorted.length == 0) return Double.NaN;
        return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }
}
