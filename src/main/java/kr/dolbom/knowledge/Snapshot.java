package kr.dolbom.knowledge;

import java.util.Map;
import java.util.Optional;

/** How a document stood at a moment, as far as a person can change it: what undoing goes back to. */
public record Snapshot(String document, Map<Integer, Version.State> states, Filing filing) {

    public Snapshot {
        states = Map.copyOf(states);
    }

    static Snapshot of(Document document, Iterable<Version> versions) {
        Map<Integer, Version.State> states = new java.util.HashMap<>();
        versions.forEach(version -> states.put(version.number(), version.state()));
        return new Snapshot(
                document.id(), states, new Filing(Optional.of(document.place()), Optional.of(document.reach())));
    }
}
