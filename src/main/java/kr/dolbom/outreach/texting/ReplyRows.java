package kr.dolbom.outreach.texting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers to texts, with the text they answer. */
@Component
class ReplyRows {

    private final JdbcClient rows;

    ReplyRows(JdbcClient rows) {
        this.rows = rows;
    }

    Optional<TextReplied> add(UUID id, String mark, byte[] sealed) {
        return rows.sql("""
                        insert into text_replies (id, text, about, organisation, sealed, heard_at)
                        select :id, id, about, organisation, :sealed, now() from texts
                        where number_mark = :mark and handed_at is not null order by handed_at desc limit 1
                        returning id, about, organisation, heard_at
                        """)
                .param("id", id)
                .param("sealed", sealed)
                .param("mark", mark)
                .query((row, i) -> new TextReplied(
                        row.getObject("id", UUID.class),
                        row.getObject("about", UUID.class),
                        row.getString("organisation"),
                        row.getObject("heard_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    record Sealed(UUID id, byte[] words, Instant at) {}

    List<Sealed> about(UUID about) {
        return rows.sql("select id, sealed, heard_at from text_replies where about = :about order by heard_at")
                .param("about", about)
                .query((row, i) -> new Sealed(
                        row.getObject("id", UUID.class),
                        row.getBytes("sealed"),
                        row.getObject("heard_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
