package kr.dolbom.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tree of organisations. A path never changes, because rows carry it; what is no longer there is closed. */
@Component
public class Organisations {

    private static final int LONGEST_NAME = 60;
    private static final int DEEPEST = 8;

    private final JdbcClient rows;
    private final Permissions permissions;
    private final AuditTrail audit;

    Organisations(JdbcClient rows, Permissions permissions, AuditTrail audit) {
        this.rows = rows;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** The actor's organisation and everything below it, parents first. */
    public List<Organisation> list(Actor actor) {
        return rows
                .sql("select organisation, kind, closed_at is null as open from organisations order by organisation")
                .query((row, i) ->
                        Organisation.of(row.getString("organisation"), row.getString("kind"), row.getBoolean("open")))
                .list()
                .stream()
                .filter(organisation -> actor.seesEverything() || actor.reaches(organisation.path()))
                .toList();
    }

    public Optional<Organisation> find(Actor actor, List<String> path) {
        return list(actor).stream()
                .filter(organisation -> organisation.path().equals(path))
                .findFirst();
    }

    /** @throws Problem when it is not there, closed, or not the actor's to see */
    public Organisation require(Actor actor, List<String> path) {
        return find(actor, path)
                .filter(Organisation::open)
                .orElseThrow(() -> new Problem(Code.ORGANISATION_NOT_FOUND, String.join("/", path)));
    }

    /** Opens an organisation below another; the same again opens it again. */
    @Transactional
    public Organisation add(Actor actor, List<String> above, String name, Organisation.Kind kind) {
        permissions.require(actor, Duty.MANAGE_ORGANISATION, above);
        require(actor, above);
        List<String> path = new ArrayList<>(above);
        path.add(checked(name, above));
        Organisation added = new Organisation(path, kind, true);
        rows.sql("insert into organisations (organisation, kind) values (?, ?)"
                        + " on conflict (organisation) do update set kind = excluded.kind, closed_at = null")
                .params(added.text(), kind.name())
                .update();
        record(actor, "organisation.opened", added);
        return added;
    }

    /** Closes an organisation nobody works in any more, with all below it; its rows stay. */
    @Transactional
    public void close(Actor actor, List<String> path) {
        permissions.require(actor, Duty.MANAGE_ORGANISATION, path);
        Organisation closed = require(actor, path);
        if (path.isEmpty()) throw new Problem(Code.ORGANISATION_IN_USE, closed.label());
        if (isInUse(closed.text())) throw new Problem(Code.ORGANISATION_IN_USE, closed.label());
        rows.sql("update organisations set closed_at = now() where closed_at is null"
                        + " and starts_with(organisation || '/', ?)")
                .param(closed.text() + "/")
                .update();
        record(actor, "organisation.closed", closed);
    }

    private boolean isInUse(String path) {
        return rows.sql("select exists (select from memberships where ended_at is null"
                        + " and starts_with(organisation || '/', ?))")
                .param(path + "/")
                .query(Boolean.class)
                .single();
    }

    private static String checked(String name, List<String> above) {
        String plain = name.strip();
        boolean readable = plain.codePoints().noneMatch(c -> c == '/' || c == '*' || Character.isISOControl(c));
        if (plain.isEmpty() || plain.length() > LONGEST_NAME || !readable || above.size() >= DEEPEST)
            throw new Problem(Code.ORGANISATION_NAME_UNREADABLE, plain, LONGEST_NAME);
        return plain;
    }

    private void record(Actor actor, String action, Organisation organisation) {
        String who = actor.person().orElse("명령줄");
        audit.record(new AuditEvent(
                who,
                action,
                organisation.text(),
                Map.of("kind", organisation.kind().name())));
    }
}
