package kr.dolbom.outreach.campaign.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The crisis signals lists are known to carry, one a line in {@code signals.txt}, without spaces. */
final class Signals {

    private Signals() {}

    static Set<String> known() {
        try (InputStream in = Objects.requireNonNull(Signals.class.getResourceAsStream("signals.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceAll("#.*|\\s", ""))
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
