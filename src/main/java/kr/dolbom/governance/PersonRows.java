package kr.dolbom.governance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People and what they are, as the wall lets the current actor see them. */
@Component
public class PersonRows {

    private static final String PEOPLE = """
            select id, organisation, login, name, email, state, factor is not null as strong,
                subject <> '' as from_provider, signed_in_at from people""";

    private final JdbcClient rows;

    PersonRows(JdbcClient rows) {
        this.rows = rows;
    }

    public List<Person> list() {
        Map<UUID, List<Membership>> memberships = memberships("ended_at is null", Map.of());
        return rows.sql(PEOPLE + " order by organisation, name, login")
                .query((row, i) -> person(row, memberships))
                .list();
    }

    public Optional<Person> find(UUID id) {
        return find("id = :is", id);
    }

    /** How a program is called. */
    public Optional<String> program(UUID id) {
        return rows.sql("select name from programs where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    public Optional<Person> findByLogin(String login) {
        return find("login = :is", login);
    }

    public Optional<Person> findBySubject(String issuer, String subject) {
        return rows.sql("select id from people where issuer = ? and subject = ? and subject <> ''")
                .params(issuer, subject)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    private Optional<Person> find(String condition, Object is) {
        Optional<UUID> id = rows.sql("select id from people where " + condition)
                .param("is", is)
                .query(UUID.class)
                .optional();
        return id.flatMap(known -> {
            Map<UUID, List<Membership>> memberships =
                    memberships("ended_at is null and person = :person", Map.of("person", known));
            return rows.sql(PEOPLE + " where id = :id")
                    .param("id", known)
                    .query((row, i) -> person(row, memberships))
                    .optional();
        });
    }

    private Map<UUID, List<Membership>> memberships(String condition, Map<String, Object> given) {
        record Of(UUID person, Membership membership) {}
        return rows
                .sql("select number, person, organisation, role, granted_at from memberships where " + condition
                        + " order by organisation, number")
                .params(given)
                .query((row, i) -> new Of(
                        row.getObject("person", UUID.class),
                        new Membership(
                                row.getLong("number"),
                                Actor.parts(row.getString("organisation")),
                                Role.valueOf(row.getString("role")),
                                row.getTimestamp("granted_at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::person, Collectors.mapping(Of::membership, Collectors.toList())));
    }

    private static Person person(java.sql.ResultSet row, Map<UUID, List<Membership>> memberships)
            throws java.sql.SQLException {
        UUID id = row.getObject("id", UUID.class);
        Optional<Instant> signedIn =
                Optional.ofNullable(row.getTimestamp("signed_in_at")).map(Timestamp::toInstant);
        return new Person(
                id,
                Actor.parts(row.getString("organisation")),
                row.getString("login"),
                row.getString("name"),
                row.getString("email"),
                Person.State.valueOf(row.getString("state")),
                row.getBoolean("strong"),
                row.getBoolean("from_provider"),
                signedIn,
                memberships.getOrDefault(id, List.of()));
    }
}
