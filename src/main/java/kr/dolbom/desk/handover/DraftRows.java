package kr.dolbom.desk.handover;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.desk.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replies in the making, as rows. Only who owns the hand-over and works on it writes there. */
@Component
class DraftRows {

    private static final String SAVE = """
            insert into drafts (hand_over, author, text, citations, key, saved_at)
            select id, :author, :text, :citations::jsonb, :key, :at from hand_overs
            where id = :handOver and owner = :author and state = :state
            on conflict (hand_over) do update
            set author = excluded.author, text = excluded.text, citations = excluded.citations,
                key = excluded.key, saved_at = excluded.saved_at
            """;

    private final JdbcClient rows;

    DraftRows(JdbcClient rows) {
        this.rows = rows;
    }

    /** Keeps it while the hand-over stands there; tells whether it was kept. */
    boolean save(Draft draft, State state) {
        return rows.sql(SAVE)
                        .param("handOver", draft.handOver())
                        .param("author", draft.author())
                        .param("state", state.name())
                        .param("text", draft.text())
                        .param("citations", CitedJson.write(draft.citations()))
                        .param("key", draft.key())
                        .param("at", Moments.utc(draft.at()))
                        .update()
                == 1;
    }

    Optional<Draft> find(UUID handOver) {
        return rows.sql("select * from drafts where hand_over = :id")
                .param("id", handOver)
                .query((row, i) -> new Draft(
                        handOver,
                        row.getString("author"),
                        row.getString("text"),
                        CitedJson.read(row.getString("citations")),
                        row.getString("key"),
                        Moments.at(row, "saved_at")))
                .optional();
    }

    List<Cited> citations(UUID handOver) {
        return find(handOver).map(Draft::citations).orElse(List.of());
    }

    void remove(UUID handOver) {
        rows.sql("delete from drafts where hand_over = :id")
                .param("id", handOver)
                .update();
    }
}
