package kr.dolbom.outreach.texting;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A text to be sent.
 *
 * @param about what it is about, for whoever waits for {@link TextSettled}
 * @param organisation whose text it is
 * @param number of the person, however it is written
 * @param subject shown above a long text; empty for none
 * @param body as it is read
 * @param template the words were made from, name and version, as 1차안내@2
 * @param variables what was put into the template, for a carrier that fills in approved words itself
 * @param from the registered number it comes from
 */
public record Text(
        UUID about,
        String organisation,
        String number,
        String subject,
        String body,
        Optional<String> template,
        Map<String, String> variables,
        String from) {

    public Text {
        variables = Map.copyOf(variables);
    }

    public Text(UUID about, String organisation, String number, String body, Optional<String> template, String from) {
        this(about, organisation, number, "", body, template, Map.of(), from);
    }

    /** Without a person's number or words: it may get into a log. */
    @Override
    public String toString() {
        return "text about " + about;
    }
}
