package kr.dolbom.outreach.cases;

/**
 * Evidence an officer has had before their eyes.
 *
 * @param thing the name of a domain, or {@link #TRANSCRIPT}
 * @param version of the case at that moment
 */
public record Opening(String thing, long version) {

    /** The whole conversation. */
    public static final String TRANSCRIPT = "TRANSCRIPT";
}
