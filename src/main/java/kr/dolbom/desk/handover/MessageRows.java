package kr.dolbom.desk.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.desk.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said, as rows. The number is given under the lock of the conversation's row, so none is ever passed over. */
@Component
public class MessageRows {

    private static final String MESSAGES = "select m.* from messages m ";

    private final JdbcClient rows;
    private final AttachmentRows attachments;

    MessageRows(JdbcClient rows, AttachmentRows attachments) {
        this.rows = rows;
        this.attachments = attachments;
    }

    /** Nobody else says anything here until the transaction ends. */
    void lock(UUID conversation) {
        rows.sql("select said from conversations where id = :id for no key update")
                .param("id", conversation)
                .query(Long.class)
                .single();
    }

    /** Adds what somebody said under the next number. */
    Message add(Message said, String key) {
        long number = rows.sql("update conversations set said = said + 1 where id = :id returning said")
                .param("id", said.conversation())
                .query(Long.class)
                .single();
        rows.sql("""
                insert into messages (conversation, number, id, hand_over, after, author, author_name, approver, text,
                                      citations, key, sent_at)
                values (:conversation, :number, :id, :handOver,
                        (select id from exchanges where conversation = :conversation order by number desc limit 1),
                        :author, :name, :approver, :text, :citations::jsonb, :key, :at)
                """)
                .param("conversation", said.conversation())
                .param("number", number)
                .param("id", said.id())
                .param("handOver", said.handOver())
                .param("author", said.fromAsker() ? "ASKER" : "COUNSELLOR")
                .param("name", said.author())
                .param("approver", said.approver().orElse(null))
                .param("text", said.text())
                .param("citations", CitedJson.write(said.citations()))
                .param("key", key)
                .param("at", Moments.utc(said.at()))
                .update();
        return said.numbered(number);
    }

    Optional<Message> ofKey(UUID conversation, String key) {
        return rows.sql(MESSAGES + "where conversation = :conversation and key = :key")
                .param("conversation", conversation)
                .param("key", key)
                .query(this::message)
                .optional();
    }

    /** What was said after a number, oldest first. */
    public List<Message> after(UUID conversation, long number, int most) {
        return rows.sql(MESSAGES
                        + "where conversation = :conversation and number > :number order by number limit :most")
                .param("conversation", conversation)
                .param("number", number)
                .param("most", most)
                .query(this::message)
                .list();
    }

    public Optional<Attachment> file(UUID conversation, UUID file) {
        return attachments.sent(conversation, file);
    }

    /** The asker has read up to here. */
    public void seen(UUID conversation, long number) {
        rows.sql(
                        "update conversations set seen = greatest(seen, least(said, :number)) where id = :id and seen < least(said, :number)")
                .param("id", conversation)
                .param("number", number)
                .update();
    }

    private Message message(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        boolean fromAsker = row.getString("author").equals("ASKER");
        return new Message(
                row.getObject("conversation", UUID.class),
                row.getLong("number"),
                id,
                row.getObject("hand_over", UUID.class),
                Optional.ofNullable(row.getObject("after", UUID.class)),
                fromAsker,
                row.getString("author_name"),
                Optional.ofNullable(row.getString("approver")),
                row.getString("text"),
                CitedJson.read(row.getString("citations")),
                fromAsker ? List.of() : attachments.ofMessage(id),
                Moments.at(row, "sent_at"));
    }
}
