package kr.dolbom.knowledge.jobs;

import java.nio.file.Path;

/**
 * A file somebody gave us.
 *
 * @param name as they call it
 * @param path where its bytes lie
 */
public record Upload(String name, Path path) {}
