package kr.dolbom.inference;

/**
 * What is to be read out of a text.
 *
 * @param name letters, digits and underscores
 * @param instructions in our own words; nothing of a person is in them
 * @param schema of the form that is to be filled in, as JSON Schema writes it
 */
public record ReadingTask(String name, String instructions, String schema) {}
