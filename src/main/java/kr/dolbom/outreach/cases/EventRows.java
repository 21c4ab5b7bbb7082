package kr.dolbom.outreach.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.Seal;
import kr.dolbom.outreach.dialogue.Domain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of cases; texts are sealed, for they tell of households. */
@Component
class EventRows {

    private final JdbcClient rows;
    private final Seal seal;

    EventRows(JdbcClient rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    void add(
            Counselling about,
            long number,
            Event.Move move,
            Optional<Domain> domain,
            Officer by,
            String text,
            Instant at) {
        rows.sql("""
                insert into counselling_events (counselling, number, organisation, move, domain, need, actor,
                                                actor_name, sealed, at)
                values (:counselling, :number, :organisation, :move, :domain, :need, :actor, :name, :sealed, :at)
                """)
                .param("counselling", about.id())
                .param("number", number)
                .param("organisation", about.organisation())
                .param("move", move.name())
                .param("domain", domain.map(Domain::name).orElse(""))
                .param("need", move == Event.Move.EDIT ? Edit.need(text).name() : null)
                .param("actor", by.id())
                .param("name", by.name())
                .param("sealed", seal.seal(text, bound(about.id(), number)))
                .param("at", CounsellingRows.utc(at))
                .update();
    }

    /** Oldest first. */
    List<Event> of(Counselling about) {
        return rows.sql("select * from counselling_events where counselling = :id order by number")
                .param("id", about.id())
                .query((row, i) -> event(row))
                .list();
    }

    private Event event(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        return new Event(
                number,
                Event.Move.valueOf(row.getString("move")),
                Optional.of(row.getString("domain"))
                        .filter(name -> !name.isEmpty())
                        .map(Domain::valueOf),
                new Officer(row.getString("actor"), row.getString("actor_name")),
                seal.openText(row.getBytes("sealed"), bound(row.getObject("counselling", UUID.class), number)),
                CounsellingRows.instant(row, "at").orElseThrow());
    }

    static String bound(UUID counselling, long number) {
        return counselling + " event " + number;
    }
}
