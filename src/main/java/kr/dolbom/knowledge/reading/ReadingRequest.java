package kr.dolbom.knowledge.reading;

/**
 * A file somebody else is asked to read.
 *
 * @param path absolute
 * @param name what people call the file; problems name it so
 * @param largest bytes
 * @param folder where the files of an archive go; not there yet
 */
public record ReadingRequest(String path, String name, long largest, String folder) {}
