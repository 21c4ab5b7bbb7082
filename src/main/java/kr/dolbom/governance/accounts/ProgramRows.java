package kr.dolbom.governance.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Programs, as the wall lets the current actor see them. */
@Component
class ProgramRows {

    private final JdbcClient rows;

    ProgramRows(JdbcClient rows) {
        this.rows = rows;
    }

    void add(Program program, byte[] digest, String by) {
        rows.sql("insert into programs (id, organisation, name, roles, digest, made_by, made_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        program.id(),
                        String.join("/", program.organisation()),
                        program.name(),
                        program.roles().stream().sorted().map(Role::name).collect(Collectors.joining(",")),
                        digest,
                        by,
                        Timestamp.from(program.made()),
                        Timestamp.from(program.expires()))
                .update();
    }

    List<Program> list() {
        return rows.sql("select * from programs order by revoked_at nulls first, organisation, name, made_at")
                .query(ProgramRows::program)
                .list();
    }

    Optional<Program> find(UUID id) {
        return rows.sql("select * from programs where id = ?")
                .param(id)
                .query(ProgramRows::program)
                .optional();
    }

    Optional<Program> findByDigest(byte[] digest) {
        return rows.sql("select * from programs where digest = ?")
                .param(digest)
                .query(ProgramRows::program)
                .optional();
    }

    void revoke(UUID id, String by, Instant at) {
        rows.sql("update programs set revoked_by = ?, revoked_at = ? where id = ? and revoked_at is null")
                .params(by, Timestamp.from(at), id)
                .update();
    }

    void used(UUID id, Instant at) {
        rows.sql("update programs set used_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    private static Program program(ResultSet row, int number) throws SQLException {
        return new Program(
                row.getObject("id", UUID.class),
                Actor.parts(row.getString("organisation")),
                row.getString("name"),
                Arrays.stream(row.getString("roles").split(","))
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("used_at")).map(Timestamp::toInstant));
    }
}
