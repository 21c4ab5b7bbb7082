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

/** Files that go with replies, as rows; those without a message wait for their reply. */
@Component
public class AttachmentRows {

    private final JdbcClient rows;

    AttachmentRows(JdbcClient rows) {
        this.rows = rows;
    }

    void add(UUID handOver, Attachment file, Person by, Instant at) {
        rows.sql("""
                insert into attachments values (:id, :handOver, null, :name, :kind, :bytes, :sha256, :by, :at)
                """)
                .param("id", file.id())
                .param("handOver", handOver)
                .param("name", file.name())
                .param("kind", file.kind().name())
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .param("by", by.id())
                .param("at", Moments.utc(at))
                .update();
    }

    boolean remove(UUID handOver, UUID file) {
        return rows.sql("delete from attachments where id = :id and hand_over = :handOver and message is null")
                        .param("id", file)
                        .param("handOver", handOver)
                        .update()
                == 1;
    }

    void send(UUID handOver, UUID message) {
        rows.sql("update attachments set message = :message where hand_over = :handOver and message is null")
                .param("message", message)
                .param("handOver", handOver)
                .update();
    }

    /** What waits for its reply. */
    List<Attachment> waiting(UUID handOver) {
        return rows.sql("select * from attachments where hand_over = :id and message is null order by added_at, id")
                .param("id", handOver)
                .query(AttachmentRows::attachment)
                .list();
    }

    List<Attachment> ofMessage(UUID message) {
        return rows.sql("select * from attachments where message = :id order by added_at, id")
                .param("id", message)
                .query(AttachmentRows::attachment)
                .list();
    }

    /** A file of a conversation that was sent. */
    public Optional<Attachment> sent(UUID conversation, UUID file) {
        return rows.sql("""
                        select a.* from attachments a join messages m on m.id = a.message
                        where a.id = :file and m.conversation = :conversation
                        """)
                .param("file", file)
                .param("conversation", conversation)
                .query(AttachmentRows::attachment)
                .optional();
    }

    /** A file of a hand-over, sent or not. */
    Optional<Attachment> find(UUID handOver, UUID file) {
        return rows.sql("select * from attachments where id = :file and hand_over = :handOver")
                .param("file", file)
                .param("handOver", handOver)
                .query(AttachmentRows::attachment)
                .optional();
    }

    private static Attachment attachment(ResultSet row, int index) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("bytes"),
                row.getString("sha256"));
    }
}
