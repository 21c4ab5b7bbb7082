package kr.dolbom.knowledge;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.ImportListener.Outcome;
import kr.dolbom.knowledge.PassageRows.Known;
import kr.dolbom.knowledge.jobs.DiskFull;
import kr.dolbom.knowledge.reading.Manuscript;
import kr.dolbom.knowledge.reading.Manuscripts;
import kr.dolbom.knowledge.reading.Source;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Takes files into the rows, each whole or not at all; one that fails does not keep the others out. */
@Component
class Imports {

    private final PassageRows rows;
    private final VersionRows versions;
    private final KnowledgeSettings settings;
    private final InstantSource clock;

    Imports(PassageRows rows, VersionRows versions, KnowledgeSettings settings, InstantSource clock) {
        this.rows = rows;
        this.versions = versions;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param id the document's id where it is not the file's to say */
    ImportReport take(List<Path> files, Function<Source, String> id, ImportListener listener) {
        var begun = clock.instant();
        SequencedMap<Path, Outcome> outcomes = new LinkedHashMap<>();
        Map<String, List<Known>> known = rows.known();
        listener.found(files.size());
        for (Path file : files) {
            listener.reading(file);
            Outcome outcome = take(file, id, known);
            outcomes.put(file, outcome);
            listener.done(file, outcome);
        }
        return new ImportReport(outcomes, Duration.between(begun, clock.instant()));
    }

    private Outcome take(Path file, Function<Source, String> id, Map<String, List<Known>> known) {
        try {
            Source source = Source.of(file, settings.largestFile());
            String sha256 = source.sha256();
            if (known.getOrDefault(sha256, List.of()).stream().anyMatch(same -> isOf(same, id.apply(source)))) {
                return new Outcome.Unchanged();
            }
            Manuscript manuscript = Manuscripts.read(source);
            if (manuscript.kind() != DocumentKind.STATUTE) manuscript = manuscript.as(id.apply(source));
            Arrival arrival = new Arrival(manuscript, file.toString(), sha256, Filing.AS_IT_IS);
            return put(versions, List.of(arrival)).getFirst();
        } catch (Problem problem) {
            return new Outcome.Failed(problem.text());
        } catch (DataAccessException | TransactionException failure) {
            return new Outcome.Failed(problem(failure).text());
        }
    }

    static List<Outcome> put(VersionRows versions, List<Arrival> arrivals) {
        List<VersionRows.Put> put = versions.put(arrivals);
        return IntStream.range(0, put.size())
                .mapToObj(i -> outcome(put.get(i), arrivals.get(i)))
                .toList();
    }

    private static Outcome outcome(VersionRows.Put put, Arrival arrival) {
        int passages = arrival.manuscript().pieces().size();
        return switch (put) {
            case NEW_DOCUMENT -> new Outcome.Added(passages);
            case NEW_VERSION -> new Outcome.NewVersion(passages);
            case REPLACED -> new Outcome.Replaced(passages);
        };
    }

    private static boolean isOf(Known known, String id) {
        return known.kind() == DocumentKind.STATUTE || known.id().equals(id);
    }

    /** What is not a full disk is the database not doing its work. */
    private static Problem problem(RuntimeException failure) {
        return new Problem(DiskFull.causes(failure) ? Code.DISK_FULL : Code.DATABASE_UNREACHABLE, failure);
    }
}
