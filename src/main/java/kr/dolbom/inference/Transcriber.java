package kr.dolbom.inference;

/** Writes down what is said. */
public interface Transcriber {

    /**
     * @param hint words that are likely here, such as the question that was asked; may be empty
     * @throws kr.dolbom.kernel.Problem when no engine could be asked; calls go on by keys then
     */
    Transcript transcribe(Sound sound, String hint);
}
