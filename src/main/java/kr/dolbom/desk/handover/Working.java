package kr.dolbom.desk.handover;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The counsellor's side: a move is done, rung and in the audit trail together, or not at all. */
@Component
public class Working {

    private final HandOverRows handOvers;
    private final Moves moves;
    private final Bell bell;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final TransactionTemplate together;

    Working(
            HandOverRows handOvers,
            Moves moves,
            Bell bell,
            AuditTrail audit,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.handOvers = handOvers;
        this.moves = moves;
        this.bell = bell;
        this.audit = audit;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** @throws Problem that says who has it or where it stands, when the move does not fit */
    public HandOver move(Step step) {
        return together.execute(transaction -> {
            require(step, now());
            HandOver moved = handOvers.find(step.handOver()).orElseThrow();
            tell(moved, step);
            return moved;
        });
    }

    /** Within the caller's transaction. */
    void require(Step step, Instant at) {
        if (!moves.tried(step, at)) throw whyNot(step);
    }

    /** Last in the caller's transaction: the audit trail is where writers queue. */
    void tell(HandOver moved, Step step) {
        bell.handOver(moved.id());
        bell.conversation(moved.conversation());
        bell.queue();
        String who = step.by().id().isEmpty() ? step.by().name() : step.by().id();
        audit.record(new AuditEvent(
                who,
                "handover." + step.move().name().toLowerCase(Locale.ROOT),
                moved.id().toString(),
                Map.of("organisation", moved.organisation(), "version", String.valueOf(moved.version()))));
    }

    private Problem whyNot(Step step) {
        HandOver now = handOvers
                .find(step.handOver())
                .orElseThrow(() -> new Problem(Code.HAND_OVER_NOT_FOUND, shortly(step.handOver())));
        if (step.move() == Move.TAKE && now.owner().isPresent())
            return new Problem(Code.HAND_OVER_TAKEN, now.owner().get().name());
        if (!step.move().from().contains(now.state()))
            return new Problem(Code.HAND_OVER_ELSEWHERE, now.state().korean());
        if (step.mine() && !now.isOwnedBy(step.by()))
            return new Problem(
                    Code.HAND_OVER_NOT_YOURS, now.owner().map(Person::name).orElse("아무도"));
        return new Problem(Code.HAND_OVER_CHANGED);
    }

    private static String shortly(UUID id) {
        return id.toString().substring(0, 8);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
