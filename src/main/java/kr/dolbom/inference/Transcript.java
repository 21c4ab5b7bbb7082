package kr.dolbom.inference;

/**
 * What an engine heard.
 *
 * @param text empty when it heard no words
 * @param confidence 0 to 1, as the engine puts it
 */
public record Transcript(String text, double confidence) {

    public static final Transcript NOTHING = new Transcript("", 0);
}
