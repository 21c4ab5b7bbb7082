package kr.dolbom.desk.counsel;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dolbom.desk.handover.Person;
import kr.dolbom.desk.handover.QueueFilter;
import kr.dolbom.desk.handover.State;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the queue, as they stand in its address.
 *
 * @param show open, mine, approval, answered or all
 */
record QueueForm(
        @Nullable String show,
        @Nullable String topic,
        @Nullable String organisation,
        @Nullable String words,
        @Nullable Integer from) {

    QueueFilter filter(Person me) {
        return new QueueFilter(
                states(),
                orEmpty(topic),
                orEmpty(organisation),
                shown().equals("mine") ? me.id() : "",
                orEmpty(words).strip(),
                QueueFilter.PAGE,
                from == null ? 0 : from);
    }

    String shown() {
        return orEmpty(show).isEmpty() ? "open" : orEmpty(show);
    }

    private Set<State> states() {
        return switch (shown()) {
            case "waiting" -> EnumSet.of(State.WAITING);
            case "approval" -> EnumSet.of(State.APPROVAL);
            case "answered" -> EnumSet.of(State.ANSWERED);
            case "all" -> EnumSet.allOf(State.class);
            default -> Arrays.stream(State.values()).filter(State::open).collect(Collectors.toSet());
        };
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
