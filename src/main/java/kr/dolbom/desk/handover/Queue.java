package kr.dolbom.desk.handover;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.stereotype.Component;

/** What waits at the desks an actor reaches: the own organisation's and everything's below it. */
@Component
public class Queue {

    private final HandOverRows handOvers;
    private final Lookers lookers;
    private final Bell bell;
    private final InstantSource clock;

    Queue(HandOverRows handOvers, Lookers lookers, Bell bell, InstantSource clock) {
        this.handOvers = handOvers;
        this.lookers = lookers;
        this.bell = bell;
        this.clock = clock;
    }

    public List<HandOver> list(Actor actor, QueueFilter filter) {
        String wanted = filter.organisation();
        boolean inReach = actor.reaches(Actor.parts(wanted));
        if (!wanted.isEmpty() && !inReach) return List.of();
        return handOvers.list(filter, wanted.isEmpty() ? actor.organisationPath() : wanted);
    }

    public Map<State, Long> counts(Actor actor) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.values()) counts.put(state, 0L);
        handOvers.counts(actor.organisationPath()).forEach(one -> counts.put(one.state(), one.count()));
        return counts;
    }

    public List<String> topics(Actor actor) {
        return handOvers.topics(actor.organisationPath());
    }

    /** Another organisation's is not found, so that nobody learns that it is there. */
    public HandOver require(Actor actor, String id) {
        return id(id).flatMap(handOvers::find)
                .filter(handOver -> actor.reaches(Actor.parts(handOver.organisation())))
                .orElseThrow(() -> new Problem(Code.HAND_OVER_NOT_FOUND, id));
    }

    public List<Event> events(HandOver handOver) {
        return handOvers.events(handOver.id());
    }

    /** Who else has it open; the owner's being here counts as doing something with it. */
    public List<Looker> look(HandOver handOver, Person me, boolean typing) {
        if (lookers.beat(handOver.id(), me, typing)) bell.handOver(handOver.id());
        Instant now = clock.instant();
        if (handOver.isOwnedBy(me)) handOvers.touch(handOver.id(), me, now);
        return others(handOver, me);
    }

    public List<Looker> others(HandOver handOver, Person me) {
        return lookers.others(handOver.id(), me);
    }

    public void leave(HandOver handOver, Person me) {
        lookers.leave(handOver.id(), me);
        bell.handOver(handOver.id());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
