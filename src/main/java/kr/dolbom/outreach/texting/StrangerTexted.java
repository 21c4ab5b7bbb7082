package kr.dolbom.outreach.texting;

import java.util.UUID;

/**
 * Somebody wrote to a number of ours though no text went to them. Their words are kept nowhere but by whoever hears this,
 * inside the transaction that heard them.
 *
 * @param number they wrote from, digits only
 * @param mark of that number
 * @param to the number they wrote to, digits only; empty when the carrier does not say
 */
public record StrangerTexted(UUID id, String number, String mark, String to, String words) {

    /** Without who it is and what was written. */
    @Override
    public String toString() {
        return "StrangerTexted[" + id + "]";
    }
}
