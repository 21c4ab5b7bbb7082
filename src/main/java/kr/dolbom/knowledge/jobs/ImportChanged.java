package kr.dolbom.knowledge.jobs;

import java.util.UUID;

/** A job or one of its files has come further; whoever shows it may look again. */
public record ImportChanged(UUID job) {}
