package kr.dolbom.answering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Reach;
import kr.dolbom.kernel.Validity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The replies of people that answer from now on. Kept as rows; every node sees a change of any other within a second,
 * because a count of all changes is read again when it is older than that.
 */
@Component
public class PublishedReplies implements Supplier<List<PublishedReply>> {

    private static final long FRESH_NANOS = 1_000_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient rows;

    private record Read(List<PublishedReply> replies, String state, long at) {}

    private volatile Read read = new Read(List.of(), "", System.nanoTime() - FRESH_NANOS);

    PublishedReplies(JdbcClient rows) {
        this.rows = rows;
    }

    /** Answers with it from now on; the same id again replaces it. */
    public void publish(PublishedReply reply) {
        rows.sql("""
                insert into published_replies (id, questions, text, said_by, published_on, valid_from, valid_until, place,
                                               reach, citations)
                values (:id, :questions::jsonb, :text, :by, :on, :from, :until, :place, :reach, :citations::jsonb)
                on conflict (id) do update set questions = excluded.questions, text = excluded.text,
                    said_by = excluded.said_by, published_on = excluded.published_on, valid_from = excluded.valid_from,
                    valid_until = excluded.valid_until, place = excluded.place, reach = excluded.reach,
                    citations = excluded.citations, withdrawn = false,
                    revision = nextval('published_replies_revision')
                """)
                .param("id", reply.id())
                .param("questions", JSON.writeValueAsString(reply.questions()))
                .param("text", reply.text())
                .param("by", reply.by())
                .param("on", reply.publishedOn())
                .param("from", reply.validity().from())
                .param("until", reply.validity().until())
                .param("place", reply.place().toString())
                .param("reach", reply.reach().text())
                .param("citations", JSON.writeValueAsString(reply.citations()))
                .update();
        readAgain();
    }

    /** Answers with it no more; what was answered with it stays as it was. */
    public void withdraw(UUID id) {
        rows.sql("""
                update published_replies set withdrawn = true, revision = nextval('published_replies_revision')
                where id = :id
                """).param("id", id).update();
        readAgain();
    }

    /** All that are published, the same list until something changes. */
    @Override
    public List<PublishedReply> get() {
        Read last = read;
        if (System.nanoTime() - last.at < FRESH_NANOS) return last.replies;
        String state = state();
        Read now = new Read(state.equals(last.state) ? last.replies : all(), state, System.nanoTime());
        read = now;
        return now.replies;
    }

    /** The transaction that changed something is not over yet: reading now would keep the old for a second. */
    private void readAgain() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            read = new Read(List.of(), "", System.nanoTime() - FRESH_NANOS);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                read = new Read(List.of(), "", System.nanoTime() - FRESH_NANOS);
            }
        });
    }

    /** Differs after every change, in whatever order changes are committed. */
    private String state() {
        return rows.sql("select count(*) || ' ' || coalesce(sum(revision), 0) from published_replies")
                .query(String.class)
                .single();
    }

    private List<PublishedReply> all() {
        return rows.sql("select * from published_replies where not withdrawn order by published_on desc, id")
                .query(PublishedReplies::reply)
                .list();
    }

    private static PublishedReply reply(ResultSet row, int index) throws SQLException {
        return new PublishedReply(
                row.getObject("id", UUID.class),
                List.of(JSON.readValue(row.getString("questions"), String[].class)),
                row.getString("text"),
                row.getString("said_by"),
                row.getObject("published_on", LocalDate.class),
                new Validity(
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class)),
                Place.of(row.getString("place")),
                Reach.of(row.getString("reach")),
                List.of(JSON.readValue(row.getString("citations"), PublishedReply.Ground[].class)));
    }
}
