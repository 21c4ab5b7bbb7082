package kr.dolbom.desk.handover;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which hand-overs of a queue are looked at. Empty words filter nothing.
 *
 * @param owner account whose hand-overs are wanted
 * @param words stand in the question
 */
public record QueueFilter(
        Set<State> in, String topic, String organisation, String owner, String words, int most, int from) {

    public static final int PAGE = 50;

    public QueueFilter {
        in = Set.copyOf(in);
        most = Math.clamp(most, 1, 200);
        from = Math.clamp(from, 0, 100_000);
    }

    /** Everything nobody has answered yet. */
    public static QueueFilter open() {
        return new QueueFilter(
                Arrays.stream(State.values()).filter(State::open).collect(Collectors.toSet()), "", "", "", "", PAGE, 0);
    }

    String states() {
        return in.stream().map(State::name).collect(Collectors.joining(","));
    }
}
