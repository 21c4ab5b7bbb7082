package kr.dolbom.answering.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/**
 * Weights of the ranker and of the confidence, learned by {@code ./dolbom train} from the packs' own asks and kept as
 * readable numbers with the record of how they came about.
 */
public final class Ranker {

    private static final String FILE = "/answering/ranker.properties";

    private final double[] rank;
    private final double[] confidence;

    Ranker(double[] rank, double[] confidence) {
        this.rank = rank;
        this.confidence = confidence;
    }

    static Ranker trained() {
        Properties file = properties(FILE);
        return new Ranker(weights(file, "rank.", Features.NAMES), weights(file, "confidence.", Confidence.NAMES));
    }

    static Properties properties(String resource) {
        Properties file = new Properties();
        try (InputStream in = Ranker.class.getResourceAsStream(resource)) {
            if (in != null) file.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    static double[] weights(Properties file, String prefix, List<String> names) {
        return names.stream()
                .mapToDouble(name -> Double.parseDouble(file.getProperty(prefix + name, "0")))
                .toArray();
    }

    double score(double[] features) {
        return dot(rank, features);
    }

    /** Estimated probability of being right, 0 to 1. */
    double confidence(double[] evidence) {
        return 1 / (1 + Math.exp(-dot(confidence, evidence)));
    }

    static double dot(double[] weights, double[] values) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] * values[i];
        return sum;
    }
}
