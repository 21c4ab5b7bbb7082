package kr.dolbom.knowledge.ranking;

/**
 * A passage looked at for a question.
 *
 * @param signals what speaks for it, as {@link Signal} names them; those of learned words are added by the model
 */
public record Seen(double[] signals, Said said) {

    /** The signals with what the words of the question tell. */
    double[] with(Telling telling) {
        double[] with = signals.clone();
        with[Signal.SAID.ordinal()] = telling.odds(said);
        return with;
    }
}
