package kr.dolbom.knowledge;

import java.util.List;

/** A passage with all the days it holds: what an index keeps of it. */
public record Holding(Passage passage, List<Span> spans) {

    public Holding {
        spans = List.copyOf(spans);
    }
}
