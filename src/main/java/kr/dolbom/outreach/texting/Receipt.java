package kr.dolbom.outreach.texting;

/**
 * A carrier says what became of a message.
 *
 * @param message the carrier's name for it
 * @param number it went to, as the carrier writes it; may be empty
 * @param trouble the carrier's code
 */
public record Receipt(String carrier, String message, String number, Delivery outcome, String trouble) {

    @Override
    public String toString() {
        return "receipt of " + message + ": " + outcome;
    }
}
