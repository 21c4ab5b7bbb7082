package kr.dolbom.desk.counsel;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.dolbom.desk.HandOvers;
import kr.dolbom.desk.handover.DeskRules;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.desk.handover.Person;
import org.springframework.stereotype.Component;

/** Hand-overs as lines, their clocks read now. */
@Component
class Lines {

    private final HandOvers handOvers;
    private final InstantSource clock;

    Lines(HandOvers handOvers, InstantSource clock) {
        this.handOvers = handOvers;
        this.clock = clock;
    }

    HandOverRow of(HandOver one, Person me) {
        return of(List.of(one), me).getFirst();
    }

    List<HandOverRow> of(List<HandOver> found, Person me) {
        Instant now = clock.instant();
        Map<String, DeskRules> rules = new HashMap<>();
        return found.stream()
                .map(one -> HandOverRow.of(one, rules.computeIfAbsent(one.organisation(), handOvers::rulesOf), me, now))
                .toList();
    }
}
