package kr.dolbom.knowledge.jobs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Files asked for in one go, and how far they are.
 *
 * @param number what people call it by
 * @param finishedAt when the last of its files came to an end
 */
public record ImportJob(
        UUID id,
        long number,
        Instant askedAt,
        ImportTerms terms,
        boolean cancelled,
        Optional<Instant> finishedAt,
        Progress progress) {

    /** How many files stand where. */
    public record Progress(
            int files, int waiting, int reading, int done, int skipped, int failed, int cancelled, long passages) {

        public int ended() {
            return files - waiting - reading;
        }

        /** From 0 to 100. */
        public int percent() {
            return files == 0 ? 100 : 100 * ended() / files;
        }
    }

    public boolean finished() {
        return finishedAt.isPresent();
    }
}
