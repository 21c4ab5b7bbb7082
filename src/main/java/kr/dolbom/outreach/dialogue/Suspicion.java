package kr.dolbom.outreach.dialogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.dolbom.outreach.dialogue.Listening.Alarming;
import kr.dolbom.outreach.dialogue.Taken.Answer;

/**
 * Words that may mean danger. What is certain goes to a person; what may be is asked about with one clear question, and
 * whoever does not clearly deny it is given to a person too.
 */
final class Suspicion {

    private static final int MOST_REPEATS = 3;

    private final Taken taken;
    private final Moves moves;
    private final Set<Danger> denied = EnumSet.noneOf(Danger.class);
    private Optional<DangerWords> about = Optional.empty();
    private int round = 1;
    private int repeats;

    Suspicion(Taken taken, Moves moves) {
        this.taken = taken;
        this.moves = moves;
    }

    boolean isOpen() {
        return about.isPresent();
    }

    /** Whether something must be done now. What was denied is not asked about twice. */
    boolean heeds(Alarming alarm, boolean clear) {
        boolean asked =
                isOpen() || !alarm.certain() && denied.contains(alarm.about().danger());
        return alarm.certain() && clear || !asked;
    }

    Move raised(Alarming alarm, Answer answer, boolean clear) {
        if (!alarm.certain() || !clear) return asked(alarm.about());
        if (isOpen()) taken.dangerReply(alarm.about(), answer, Reading.YES, round);
        return handOver(alarm.about());
    }

    private Move asked(DangerWords which) {
        about = Optional.of(which);
        round = 1;
        return moves.danger(which, List.of());
    }

    /** @return nothing where it was clearly denied, and the call goes on */
    Optional<Move> answered(Answer answer, Reading reading) {
        DangerWords which = about.orElseThrow();
        taken.dangerReply(which, answer, reading, round);
        if (reading == Reading.NO) return denied(which);
        boolean unclear = reading == Reading.UNHEARD || reading == Reading.SILENT;
        return Optional.of(unclear && round++ == 1 ? moves.danger(which, moves.said("again")) : handOver(which));
    }

    /** The officer sees that it was asked. */
    private Optional<Move> denied(DangerWords which) {
        denied.add(which.danger());
        taken.fact("asked-about", which.danger().korean());
        about = Optional.empty();
        return Optional.empty();
    }

    Move again() {
        DangerWords which = about.orElseThrow();
        return ++repeats > MOST_REPEATS ? handOver(which) : moves.danger(which, List.of());
    }

    Move toPerson() {
        return handOver(about.orElseThrow());
    }

    private Move handOver(DangerWords which) {
        taken.danger(which.danger());
        return moves.handOver(which);
    }
}
