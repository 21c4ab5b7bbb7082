package kr.dolbom.answering.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import kr.dolbom.rules.Asked;
import kr.dolbom.rules.Item;

/** The evidence that a field's answer is the right one, seen beside what the other fields hold. */
final class Claim {

    static final List<String> NAMES = Stream.concat(
                    Confidence.NAMES.stream(),
                    Stream.of(
                            "fieldBelief",
                            "nearElsewhere",
                            "nearer",
                            "nearerForAccount",
                            "fieldBeliefForAccount",
                            "itemUnasked",
                            "nearerUnasked"))
            .toList();

    private static final double FAINTEST = -6;

    private Claim() {}

    /** @param belief that the question belongs to the field, 0 to 1 */
    static double[] evidence(Opinion one, List<Opinion> all, double belief) {
        double elsewhere = all.stream()
                .filter(other -> other != one)
                .mapToDouble(Opinion::near)
                .max()
                .orElse(0);
        double nearer = one.near() - elsewhere;
        double believed = Math.max(Math.log(belief + 1e-4), FAINTEST);
        double account = one.understood().wants(Asked.ACCOUNT) ? 1 : 0;
        double item = one.said().best().row() instanceof Item ? 1 : 0;
        DoubleStream beside = DoubleStream.of(
                believed,
                elsewhere,
                nearer,
                account * nearer,
                account * believed,
                item * (1 - account),
                nearer * (1 - account));
        return DoubleStream.concat(Arrays.stream(one.evidence()), beside).toArray();
    }
}
