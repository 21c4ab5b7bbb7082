package kr.dolbom.governance;

import java.util.Map;

/**
 * Something worth remembering: who did what to which thing. Carries no personal data; free text must be masked before.
 *
 * @param actor who: a channel for the unnamed public ({@code 웹}, {@code 명령줄}), an account later
 * @param action what, a lower-case word pair such as {@code question.answered}
 * @param subject id of the thing it was done to
 * @param details further facts, by name
 */
public record AuditEvent(String actor, String action, String subject, Map<String, String> details) {

    public AuditEvent {
        details = Map.copyOf(details);
    }
}
