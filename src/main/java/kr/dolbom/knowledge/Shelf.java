package kr.dolbom.knowledge;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Reach;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.index.Applied;
import kr.dolbom.knowledge.index.IndexUpdate;
import kr.dolbom.knowledge.index.PassageIndex;
import kr.dolbom.knowledge.ranking.Seen;

/** Texts of their own beside the library, searched the way the library is: what ranking is measured on. */
public final class Shelf implements Closeable {

    private static final Applied FULL = new Applied("shelf", 1);

    private final Path folder;
    private final PassageIndex index;

    private Shelf(Path folder, PassageIndex index) {
        this.folder = folder;
        this.index = index;
    }

    /** A text with its title, found by its id. */
    public record Text(String id, String title, String text) {}

    public static Shelf of(List<Text> texts, KoreanText korean) {
        try {
            Path folder = Files.createTempDirectory("dolbom-shelf");
            PassageIndex index = new PassageIndex(folder, korean);
            try (IndexUpdate update = index.update(FULL).orElseThrow()) {
                texts.forEach(text -> update.put(text.id(), List.of(holding(text)), 1));
                update.commit(FULL);
            }
            index.applied();
            return new Shelf(folder, index);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Holding holding(Text text) {
        Validity always = Validity.since(Validity.ALWAYS_FROM);
        Document document = new Document(text.id(), text.title(), DocumentKind.TEXT, Place.EVERYWHERE, Reach.EVERYONE);
        Passage passage = new Passage(
                document, "", 0, new Locator.Whole(), List.of(text.title()), text.text(), always, Standing.IN_FORCE);
        return new Holding(passage, List.of(new Span(0, always, Standing.IN_FORCE)));
    }

    /** Ids of the texts that fit best with their scores, best first. */
    public List<Map.Entry<String, Double>> search(String question, AsOf asOf, int limit) {
        return index.search(Search.of(question, asOf, Place.EVERYWHERE, limit)).stream()
                .map(hit -> Map.entry(hit.document(), hit.score()))
                .toList();
    }

    /** What search has to put in order: ids with what speaks for each. */
    public List<Map.Entry<String, Seen>> considered(String question, AsOf asOf) {
        return index.candidates(Search.of(question, asOf, Place.EVERYWHERE, 1)).stream()
                .map(one -> Map.entry(one.hit().document(), one.seen()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        index.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
