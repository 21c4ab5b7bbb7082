package kr.dolbom.outreach.texting;

import java.util.Map;
import java.util.UUID;

/**
 * A text as a carrier gets it.
 *
 * @param id one for all tries, so that a carrier can tell a repetition
 * @param number digits only
 * @param template name and version, empty for free words
 */
public record Outgoing(
        UUID id,
        PhoneNumber number,
        String subject,
        String body,
        String template,
        Map<String, String> variables,
        String from) {

    /** Whether it goes as a short message (SMS); otherwise as a long one (LMS). */
    public boolean isShort() {
        return subject.isBlank() && TextLength.of(body).bytes() <= TextLength.SHORT;
    }

    @Override
    public String toString() {
        return "text " + id;
    }
}
