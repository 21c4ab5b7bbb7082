package kr.dolbom.knowledge.ranking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What each signal is worth, per sort of text. Learned by {@code ./dolbom train --retrieval}; the shipped file says from
 * what, and how well it does on questions it was not trained on.
 */
public final class RankingModel {

    private static final String FILE = "/knowledge/ranking.properties";
    private static final String WORD = "word";
    private static final Signal[] SIGNALS = Signal.values();

    /** Sorts of text that are weighed differently. */
    public enum Sort {
        STATUTE,
        PAGES,
        TEXT;

        /** As the signals tell it. */
        static Sort of(double[] signals) {
            if (signals[Signal.STATUTE.ordinal()] > 0) return STATUTE;
            return signals[Signal.PAGES.ordinal()] > 0 ? PAGES : TEXT;
        }
    }

    private final Map<Sort, double[]> weights = new EnumMap<>(Sort.class);
    private final Map<Sort, Telling> telling = new EnumMap<>(Sort.class);
    private final Set<Sort> weighed = EnumSet.noneOf(Sort.class);

    RankingModel(Map<Sort, double[]> weights, Map<Sort, Telling> telling) {
        this.telling.putAll(telling);
        this.weights.putAll(weights);
        for (Sort sort : Sort.values()) if (Arrays.stream(of(sort)).anyMatch(weight -> weight != 0)) weighed.add(sort);
    }

    public static RankingModel shipped() {
        Properties file = new Properties();
        try (InputStream in = Objects.requireNonNull(RankingModel.class.getResourceAsStream(FILE), FILE)) {
            file.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Map<Sort, double[]> weights = new EnumMap<>(Sort.class);
        for (Sort sort : Sort.values()) {
            weights.put(
                    sort,
                    Arrays.stream(SIGNALS)
                            .mapToDouble(signal -> Double.parseDouble(file.getProperty(key(sort, signal), "0")))
                            .toArray());
        }
        return new RankingModel(weights, telling(file));
    }

    private static Map<Sort, Telling> telling(Properties file) {
        Map<Sort, Map<Integer, Telling.Counts>> words = new EnumMap<>(Sort.class);
        for (String key : file.stringPropertyNames()) {
            String[] parts = key.split("\\.");
            if (!parts[0].equals(WORD)) continue;
            String[] counts = file.getProperty(key).split(" ");
            words.computeIfAbsent(Sort.valueOf(parts[1].toUpperCase(Locale.ROOT)), any -> new HashMap<>())
                    .put(
                            Integer.valueOf(parts[2]),
                            new Telling.Counts(Double.parseDouble(counts[0]), Double.parseDouble(counts[1])));
        }
        Map<Sort, Telling> telling = new EnumMap<>(Sort.class);
        words.forEach((sort, known) -> telling.put(sort, new Telling(known)));
        return telling;
    }

    /** What was counted of words, as lines of the file. */
    public List<String> words() {
        List<String> lines = new ArrayList<>();
        telling.forEach((sort, known) -> known.words()
                .forEach((word, counts) -> lines.add(String.format(
                        Locale.ROOT,
                        "%s.%s.%d=%.2f %.2f",
                        WORD,
                        sort.name().toLowerCase(Locale.ROOT),
                        word,
                        counts.asked(),
                        counts.said()))));
        return lines;
    }

    /** Whether anything was learned about a sort of text; one without weights keeps the order of the first look. */
    public boolean weighs(Sort sort) {
        return weighed.contains(sort);
    }

    private double[] of(Sort sort) {
        return Objects.requireNonNull(weights.get(sort));
    }

    /** The weights by name, as the file has them. */
    public Map<String, Double> named() {
        Map<String, Double> named = new TreeMap<>();
        weights.forEach((sort, values) -> {
            for (Signal signal : SIGNALS) named.put(key(sort, signal), values[signal.ordinal()]);
        });
        return named;
    }

    public double score(double[] signals) {
        double[] of = of(Sort.of(signals));
        double score = 0;
        for (int i = 0; i < of.length; i++) score += of[i] * signals[i];
        return score;
    }

    /**
     * Positions of a list, best first. Only texts of one sort are compared with each other: a statute takes the position
     * of a statute, so what was learned on laws cannot push a manual's page away. Equals stay as the first look has them.
     */
    public int[] order(Seen[] seen) {
        double[][] signals = Arrays.stream(seen)
                .map(one -> one.with(telling.getOrDefault(Sort.of(one.signals()), Telling.NOTHING)))
                .toArray(double[][]::new);
        int[] order = new int[signals.length];
        double[] scores = Arrays.stream(signals).mapToDouble(this::score).toArray();
        for (Sort sort : Sort.values()) {
            int[] held = IntStream.range(0, signals.length)
                    .filter(i -> Sort.of(signals[i]) == sort)
                    .toArray();
            int[] best = IntStream.of(held)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -scores[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int i = 0; i < held.length; i++) order[held[i]] = best[i];
        }
        return order;
    }

    private static String key(Sort sort, Signal signal) {
        return (sort + "." + signal).toLowerCase(Locale.ROOT);
    }
}
