package kr.dolbom.knowledge.jobs;

import java.nio.file.Path;

/**
 * A file as it enters a job.
 *
 * @param document the id its text gets unless it names itself
 */
record NewFile(String name, Path path, String origin, String document, long size) {}
