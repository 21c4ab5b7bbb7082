package kr.dolbom.outreach.dialogue;

import java.util.stream.Stream;

/** How far what is told is from the household and its present day. */
enum Distance {
    NEAR,
    /** It cannot be told from the words; one clear question tells. */
    UNSURE,
    /** It is known to be another's, long over, or denied: asking would be in vain. */
    FAR;

    static Distance farthest(Stream<Distance> seen) {
        return seen.max(Enum::compareTo).orElse(NEAR);
    }
}
