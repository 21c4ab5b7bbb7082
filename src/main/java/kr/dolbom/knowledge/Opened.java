package kr.dolbom.knowledge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.knowledge.index.Applied;
import kr.dolbom.knowledge.index.Hit;

/**
 * Passages opened lately, so that the same page is not read from the rows for every question. Each is known by the state
 * of the library it was read in: after an import it is read again, and what was read before falls out of use.
 */
final class Opened {

    private static final int MOST = 8_000;

    private final PassageRows rows;
    private final Cache<Piece, Passage> pieces =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<Sought, List<Passage>> places =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Opened(PassageRows rows) {
        this.rows = rows;
    }

    private record Piece(String document, int number, long revision, AsOf asOf) {}

    private record Sought(Applied state, SourceRef source, AsOf asOf) {}

    /** What stands at a source, read at most once in a state of the library. */
    List<Passage> at(Applied state, SourceRef source, AsOf asOf, Function<SourceRef, List<Passage>> reading) {
        return places.get(new Sought(state, source, asOf), any -> reading.apply(source));
    }

    /** The passages of the hits that are still what the index saw, in the order of the hits. */
    List<Found> found(List<Hit> hits, AsOf asOf) {
        Map<Piece, Hit> wanted = new LinkedHashMap<>();
        for (Hit hit : hits) wanted.put(new Piece(hit.document(), hit.number(), hit.revision(), asOf), hit);
        Map<Piece, Passage> known = pieces.getAll(wanted.keySet(), missing -> read(missing, wanted));
        return wanted.entrySet().stream()
                .flatMap(one -> Optional.ofNullable(known.get(one.getKey())).stream()
                        .map(passage -> new Found(passage, one.getValue().score())))
                .toList();
    }

    private Map<Piece, Passage> read(Set<? extends Piece> missing, Map<Piece, Hit> wanted) {
        Map<String, Piece> byId = missing.stream()
                .collect(Collectors.toMap(piece -> piece.document() + "#" + piece.number(), piece -> piece));
        List<Hit> hits = wanted.entrySet().stream()
                .filter(one -> missing.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        AsOf asOf = missing.iterator().next().asOf();
        return rows.found(hits, asOf).stream()
                .map(Found::passage)
                .collect(Collectors.toMap(passage -> byId.get(passage.id()), passage -> passage));
    }
}
