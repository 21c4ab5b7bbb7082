package kr.dolbom.governance.accounts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where a person is signed in. Kept in the database, so every node knows, and ending one ends it everywhere. */
@Component
public class Sessions {

    /** What a session remembers: plain values only, so that the next release reads them. */
    public static final String PERSON = "dolbom.person";

    public static final String DEVICE = "dolbom.device";

    /** @param key names the session on the page without being of any use as a cookie */
    public record Open(String key, String device, Instant since, Instant lastSeen, boolean here) {}

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;

    Sessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions) {
        this.sessions = sessions;
    }

    public List<Open> list(UUID person, String here) {
        return of(person).stream()
                .map(session -> new Open(
                        key(session),
                        Optional.<String>ofNullable(session.getAttribute(DEVICE))
                                .orElse(""),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(here)))
                .sorted(Comparator.comparing(Open::lastSeen).reversed())
                .toList();
    }

    public void end(UUID person, String key) {
        of(person).stream().filter(session -> key(session).equals(key)).forEach(this::delete);
    }

    /** @param here id of the session that may go on; empty ends all */
    public void endAll(UUID person, String here) {
        of(person).stream().filter(session -> !session.getId().equals(here)).forEach(this::delete);
    }

    private List<? extends Session> of(UUID person) {
        return sessions.stream()
                .flatMap(repository -> repository.findByPrincipalName(person.toString()).values().stream())
                .toList();
    }

    private void delete(Session session) {
        sessions.forEach(repository -> repository.deleteById(session.getId()));
    }

    private static String key(Session session) {
        return java.util.HexFormat.of().formatHex(Digest.of("session " + session.getId()), 0, 12);
    }
}
