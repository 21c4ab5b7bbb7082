package kr.dolbom.outreach.texting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Parts of answers that came in several messages. Whoever works on an answer holds it, on whichever node. */
@Component
class ReplyPartRows {

    private final JdbcClient rows;

    ReplyPartRows(JdbcClient rows) {
        this.rows = rows;
    }

    /** @param sealed its words, until the answer is read */
    record Kept(int place, String wordsMark, Optional<byte[]> sealed) {}

    /** Nobody else adds to the answer or reads it until this transaction is over. */
    void hold(String answer) {
        rows.sql("select pg_advisory_xact_lock(hashtextextended(:answer, 0))::text")
                .param("answer", answer)
                .query(String.class)
                .single();
    }

    List<Kept> of(String answer) {
        return rows.sql("select place, words_mark, sealed from reply_parts where answer = :answer order by place")
                .param("answer", answer)
                .query((row, i) -> new Kept(
                        row.getInt("place"), row.getString("words_mark"), Optional.ofNullable(row.getBytes("sealed"))))
                .list();
    }

    void add(String answer, int place, String sender, String wordsMark, byte[] sealed) {
        rows.sql("""
                insert into reply_parts (answer, place, sender, words_mark, sealed, heard_at)
                values (:answer, :place, :sender, :words, :sealed, now())
                """)
                .param("answer", answer)
                .param("place", place)
                .param("sender", sender)
                .param("words", wordsMark)
                .param("sealed", sealed)
                .update();
    }

    int waiting(String sender) {
        return rows.sql("select count(*) from reply_parts where sender = :sender and sealed is not null")
                .param("sender", sender)
                .query((row, i) -> row.getInt(1))
                .single();
    }

    void read(String answer) {
        rows.sql("update reply_parts set sealed = null where answer = :answer")
                .param("answer", answer)
                .update();
    }

    void remove(String answer) {
        rows.sql("delete from reply_parts where answer = :answer")
                .param("answer", answer)
                .update();
    }

    /** Answers that wait for a part longer than this. */
    List<String> overdue(Duration wait, int most) {
        return rows.sql("""
                        select answer from reply_parts
                        where sealed is not null and heard_at < now() - :wait * interval '1 second'
                        group by answer order by min(heard_at) limit :most
                        """)
                .param("wait", wait.toSeconds())
                .param("most", most)
                .query((row, i) -> row.getString("answer"))
                .list();
    }

    /** Of an answer that is held. */
    void forgetRead(String answer, Duration kept) {
        rows.sql("""
                delete from reply_parts
                where answer = :answer and sealed is null and heard_at < now() - :kept * interval '1 second'
                """).param("answer", answer).param("kept", kept.toSeconds()).update();
    }

    /** Parts that were read so long ago that the same words are said again. */
    void forgetRead(Duration kept) {
        rows.sql("delete from reply_parts where sealed is null and heard_at < now() - :kept * interval '1 second'")
                .param("kept", kept.toSeconds())
                .update();
    }
}
