package kr.dolbom.desk.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.desk.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Canned texts as rows: an organisation uses its own and those of everything above it. */
@Component
public class CannedRows {

    private final JdbcClient rows;

    CannedRows(JdbcClient rows) {
        this.rows = rows;
    }

    public void save(CannedText text, Person by, Instant at) {
        rows.sql("""
                insert into canned_texts values (:id, :organisation, :title, :text, :by, :at)
                on conflict (id) do update
                set title = excluded.title, text = excluded.text, changed_by = excluded.changed_by,
                    changed_at = excluded.changed_at
                """)
                .param("id", text.id())
                .param("organisation", text.organisation())
                .param("title", text.title())
                .param("text", text.text())
                .param("by", by.id())
                .param("at", Moments.utc(at))
                .update();
    }

    public boolean remove(UUID id) {
        return rows.sql("delete from canned_texts where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    public Optional<CannedText> find(UUID id) {
        return rows.sql("select id, organisation, title, text from canned_texts where id = :id")
                .param("id", id)
                .query(CannedRows::text)
                .optional();
    }

    private static CannedText text(ResultSet row, int index) throws SQLException {
        return new CannedText(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                row.getString("title"),
                row.getString("text"));
    }

    public List<CannedText> list(String organisation) {
        return rows.sql("""
                        select id, organisation, title, text from canned_texts
                        where organisation = '' or organisation = :organisation
                              or starts_with(:organisation, organisation || '/')
                        order by title limit 200
                        """)
                .param("organisation", organisation)
                .query(CannedRows::text)
                .list();
    }
}
