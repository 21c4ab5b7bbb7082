package kr.dolbom.knowledge.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.DocumentKind;
import kr.dolbom.knowledge.ImportListener.Outcome;
import kr.dolbom.knowledge.jobs.Twins.Twin;
import kr.dolbom.knowledge.reading.Manuscript;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Writes what was read, several files in a transaction, because a commit for each small file would cost more than the
 * file. One that cannot be written is found out by writing each by itself.
 */
@Component
class Writing {

    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);

    private static final String UNKEEPABLE = "저장할 수 없는 내용";

    private static final int FILES = 50;
    private static final int PASSAGES = 5_000;
    private static final long GATHERED_NANOS = TimeUnit.MILLISECONDS.toNanos(400);
    private static final long PAUSE_MILLIS = 1_000;

    private final Endings endings;
    private final Arrivals arrivals;
    private final SameText sameText;
    private final Twins twins;

    /** Few, because each may be as large as a reader's memory. */
    private final BlockingQueue<ReadFile> read = new ArrayBlockingQueue<>(8);

    Writing(Endings endings, Arrivals arrivals, SameText sameText, Twins twins) {
        this.endings = endings;
        this.arrivals = arrivals;
        this.sameText = sameText;
        this.twins = twins;
    }

    /** Waits while too much waits to be written. */
    void add(ReadFile file) throws InterruptedException {
        read.put(file);
    }

    /** Writes until it is interrupted. */
    void run(Runnable written) throws InterruptedException {
        while (true) {
            writeApart(gathered());
            written.run();
        }
    }

    private List<ReadFile> gathered() throws InterruptedException {
        List<ReadFile> files = new ArrayList<>(List.of(read.take()));
        long until = System.nanoTime() + GATHERED_NANOS;
        int passages = files.getFirst().amounts().passages();
        while (files.size() < FILES && passages < PASSAGES) {
            Optional<ReadFile> next = Optional.ofNullable(read.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS));
            if (next.isEmpty()) break;
            files.add(next.get());
            passages += next.get().amounts().passages();
        }
        files.sort(Comparator.comparing(file -> file.key().number()));
        return files;
    }

    /** The same content again is told to be so once its first file is in. */
    private void writeApart(List<ReadFile> files) throws InterruptedException {
        Map<String, List<ReadFile>> byContent = files.stream()
                .collect(Collectors.groupingBy(ReadFile::sha256, LinkedHashMap::new, Collectors.toList()));
        write(byContent.values().stream().map(List::getFirst).toList());
        for (List<ReadFile> same : byContent.values()) {
            for (ReadFile again : same.subList(1, same.size())) write(List.of(again));
        }
    }

    private void write(List<ReadFile> files) throws InterruptedException {
        try {
            endings.end(files, ReadFile::claim, this::take);
        } catch (RuntimeException failure) {
            if (files.size() > 1) for (ReadFile file : files) write(List.of(file));
            else refuse(files.getFirst(), problem(failure, files.getFirst().claim()));
        }
    }

    /** Without rows there is nowhere to say why; the file waits until they are back. */
    private void refuse(ReadFile file, Problem problem) throws InterruptedException {
        LOG.warn("{}", problem.text(), problem);
        while (true) {
            try {
                endings.end(file.claim(), FileResult.failed(file.read().format(), problem));
                return;
            } catch (DataAccessException | TransactionException unreachable) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    /** Two processes may have read one text at the same moment; the second finds it here. */
    private List<FileResult> take(List<ReadFile> files) {
        arrivals.lock();
        Map<ReadFile, FileResult> results = new HashMap<>();
        for (ReadFile file : files) {
            sameText.result(file.claim(), file.sha256()).ifPresent(same -> results.put(file, same));
        }
        List<ReadFile> fresh =
                files.stream().filter(file -> !results.containsKey(file)).toList();
        List<Outcome> outcomes = arrivals.put(fresh.stream().map(ReadFile::text).toList());
        for (int i = 0; i < fresh.size(); i++) results.put(fresh.get(i), result(fresh.get(i), outcomes.get(i)));
        return files.stream().map(results::get).toList();
    }

    private FileResult result(ReadFile file, Outcome outcome) {
        String word = switch (outcome) {
            case Outcome.NewVersion version -> "NEW_VERSION";
            case Outcome.Replaced replaced -> "REPLACED";
            default -> "ADDED";
        };
        String note = twin(file.manuscript(), file.read().sketch());
        return FileResult.done(word, file.read().format(), file.amounts(), note);
    }

    /** Versions of one law are alike by nature, and only they share an id. */
    private String twin(Manuscript manuscript, List<Long> sketch) {
        Optional<Twin> twin =
                manuscript.kind() == DocumentKind.STATUTE ? Optional.empty() : twins.find(manuscript.id(), sketch);
        twins.keep(manuscript.id(), sketch);
        return twin.map(found -> "『%s』와(과) %d%% 같습니다.".formatted(found.title(), found.percent()))
                .orElse("");
    }

    private static Problem problem(RuntimeException failure, Claim claim) {
        return switch (failure) {
            case Problem problem -> problem;
            case DataIntegrityViolationException unkeepable ->
                new Problem(Code.FILE_DAMAGED, failure, claim.name(), UNKEEPABLE);
            case RuntimeException other when DiskFull.causes(other) -> new Problem(Code.DISK_FULL, failure);
            case DataAccessException rows -> new Problem(Code.DATABASE_UNREACHABLE, failure);
            case TransactionException rows -> new Problem(Code.DATABASE_UNREACHABLE, failure);
            default -> new Problem(Code.FILE_DAMAGED, failure, claim.name(), UNKEEPABLE);
        };
    }
}
