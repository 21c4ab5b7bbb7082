package kr.dolbom.inference;

/** Says a text aloud. */
public interface Speaker {

    /**
     * @param text written as it is to be said: numbers in words
     * @param voice the engine's name of a voice; empty for the configured one
     * @throws kr.dolbom.kernel.Problem when no engine could be asked
     */
    Sound speak(String text, String voice);

    /** What tells one rendering from another: engine, model and the voice that would speak. */
    String signature(String voice);
}
