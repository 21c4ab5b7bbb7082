package kr.dolbom.knowledge.jobs;

import java.util.UUID;

/** A file among those of a job. */
public record FileKey(UUID job, int number) {}
