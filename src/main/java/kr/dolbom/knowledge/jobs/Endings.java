package kr.dolbom.knowledge.jobs;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How files come to their end: what happens to the library and what the file's row says about it is one transaction,
 * so nothing is ever taken in twice or forgotten. A file that is no longer ours is left alone.
 */
@Component
class Endings {

    private final JdbcClient jdbc;
    private final ClaimRows claims;
    private final JobRows jobs;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Endings(
            JdbcClient jdbc,
            ClaimRows claims,
            JobRows jobs,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.jobs = jobs;
        this.transaction = transaction;
        this.events = events;
    }

    void end(Claim claim, FileResult result) {
        end(
                List.of(claim),
                Function.identity(),
                held -> held.stream().map(file -> result).toList());
    }

    /** @param work done in the transaction with the files that are still ours; a result for each */
    <T> void end(List<T> files, Function<T, Claim> claim, Function<List<T>, List<FileResult>> work) {
        List<UUID> touched = files.stream()
                .map(file -> claim.apply(file).key().job())
                .distinct()
                .sorted()
                .toList();
        transaction.executeWithoutResult(status -> {
            touched.forEach(this::lock);
            List<T> held = files.stream()
                    .filter(file -> claims.hold(claim.apply(file).key(), Owner.SELF))
                    .toList();
            List<FileResult> results = held.isEmpty() ? List.of() : work.apply(held);
            for (int i = 0; i < results.size(); i++) {
                claims.end(claim.apply(held.get(i)).key(), Owner.SELF, results.get(i));
            }
            touched.forEach(jobs::finish);
        });
        touched.forEach(job -> events.publishEvent(new ImportChanged(job)));
    }

    /** Whoever ends or cancels several files of a job first takes the job, or two of them would wait for each other. */
    private void lock(UUID job) {
        jdbc.sql("select 1 from import_job where id = ? for update")
                .param(job)
                .query(Integer.class)
                .optional();
    }
}
