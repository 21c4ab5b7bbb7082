package kr.dolbom.desk.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.answering.PublishedReply.Ground;
import kr.dolbom.desk.Moments;
import kr.dolbom.desk.handover.Person;
import kr.dolbom.desk.publishing.Publication.State;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Reach;
import kr.dolbom.kernel.Validity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Publications as rows. A decision is one conditional update, so of two who decide at once one does. */
@Component
public class PublicationRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient rows;

    PublicationRows(JdbcClient rows) {
        this.rows = rows;
    }

    public void add(Publication publication) {
        Wording wording = publication.wording();
        rows.sql("""
                insert into publications (id, organisation, hand_over, state, questions, text, citations, valid_from,
                                          valid_until, place, reach, proposer, proposer_name, proposed_at)
                values (:id, :organisation, :handOver, :state, :questions::jsonb, :text, :citations::jsonb, :from,
                        :until, :place, :reach, :proposer, :name, :at)
                """)
                .param("id", publication.id())
                .param("organisation", publication.organisation())
                .param("handOver", publication.handOver())
                .param("state", publication.state().name())
                .param("questions", JSON.writeValueAsString(wording.questions()))
                .param("text", wording.text())
                .param("citations", JSON.writeValueAsString(wording.grounds()))
                .param("from", wording.validity().from())
                .param("until", wording.validity().until())
                .param("place", wording.place().toString())
                .param("reach", wording.reach().text())
                .param("proposer", publication.proposer().id())
                .param("name", publication.proposer().name())
                .param("at", Moments.utc(publication.proposedAt()))
                .update();
    }

    /** Whether it was still in the state one decided about. */
    public boolean decide(UUID id, State from, State to, Person by, String note, Instant at) {
        return rows.sql("""
                        update publications set state = :to, decider = :by, decider_name = :name, decided_at = :at,
                                                note = :note
                        where id = :id and state = :from
                        """)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("note", note)
                        .param("at", Moments.utc(at))
                        .update()
                == 1;
    }

    public Optional<Publication> find(UUID id) {
        return rows.sql("select * from publications where id = :id")
                .param("id", id)
                .query(PublicationRows::publication)
                .optional();
    }

    /** The newest first; those that wait for a decision before all others. */
    public List<Publication> list(int most) {
        return rows.sql("""
                        select * from publications
                        order by state <> 'PROPOSED', coalesce(decided_at, proposed_at) desc, number desc limit :most
                        """)
                .param("most", most)
                .query(PublicationRows::publication)
                .list();
    }

    public List<Publication> ofHandOver(UUID handOver) {
        return rows.sql("select * from publications where hand_over = :handOver order by number desc")
                .param("handOver", handOver)
                .query(PublicationRows::publication)
                .list();
    }

    private static Publication publication(ResultSet row, int index) throws SQLException {
        return new Publication(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                row.getObject("hand_over", UUID.class),
                State.valueOf(row.getString("state")),
                wording(row),
                new Person(row.getString("proposer"), row.getString("proposer_name")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                decider(row),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("note"));
    }

    private static Optional<Person> decider(ResultSet row) throws SQLException {
        String id = row.getString("decider");
        return id == null ? Optional.empty() : Optional.of(new Person(id, row.getString("decider_name")));
    }

    private static Wording wording(ResultSet row) throws SQLException {
        return new Wording(
                List.of(JSON.readValue(row.getString("questions"), String[].class)),
                row.getString("text"),
                List.of(JSON.readValue(row.getString("citations"), Ground[].class)),
                new Validity(
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class)),
                Place.of(row.getString("place")),
                Reach.of(row.getString("reach")));
    }
}
