package kr.dolbom.outreach.texting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The carrier's messages a text was sent in, and their receipts. Receipts come before the carrier's answer, twice, or
 * never; both sides write the same row, so neither can miss the other.
 */
@Component
class PartRows {

    private final JdbcClient rows;

    PartRows(JdbcClient rows) {
        this.rows = rows;
    }

    /** A carrier that counts anew may use a name again: it is the newer text's then. */
    void belongs(String carrier, String message, UUID text) {
        rows.sql("""
                insert into text_parts as p (carrier, message, text) values (:carrier, :message, :text)
                on conflict (carrier, message) do update set text = excluded.text,
                    outcome = case when p.text is null or p.text = excluded.text then p.outcome else '' end
                """)
                .param("carrier", carrier)
                .param("message", message)
                .param("text", text)
                .update();
    }

    /** @return the text, when it is known already whose message it is */
    Optional<UUID> outcome(Receipt receipt, String mark) {
        return Optional.ofNullable(rows.sql("""
                                insert into text_parts as p (carrier, message, number_mark, outcome, trouble)
                                values (:carrier, :message, :mark, :outcome, :trouble)
                                on conflict (carrier, message) do update set number_mark = excluded.number_mark,
                                    outcome = excluded.outcome, trouble = excluded.trouble
                                returning text
                                """)
                .param("carrier", receipt.carrier())
                .param("message", receipt.message())
                .param("mark", mark)
                .param("outcome", receipt.outcome().name())
                .param("trouble", receipt.trouble())
                .query((row, i) -> Optional.ofNullable(row.getObject("text", UUID.class)))
                .single()
                .orElse(null));
    }

    /** What the receipts so far make of a text; the text's row is held, so that its parts are counted one after another. */
    Optional<Verdict> verdict(UUID text) {
        return rows.sql("""
                        with held as (select id, parts from texts where id = :text for update)
                        select held.parts,
                               (select count(*) from text_parts p where p.text = held.id and outcome = 'DELIVERED') as delivered,
                               (select min(outcome || ' ' || trouble) from text_parts p
                                where p.text = held.id and outcome in ('FAILED', 'EXPIRED')) as failed
                        from held
                        """)
                .param("text", text)
                .query((row, i) -> new Verdict(
                        row.getInt("parts"), row.getInt("delivered"), Optional.ofNullable(row.getString("failed"))))
                .optional();
    }

    /** @param failed outcome and trouble of a part that did not arrive */
    record Verdict(int parts, int delivered, Optional<String> failed) {
        boolean isDelivered() {
            return parts > 0 && delivered >= parts;
        }
    }

    /**
     * Receipts of messages nobody knows, for numbers where exactly one text is without an answer: it was that one. While
     * another text to the number is under way, nothing is concluded.
     */
    List<UUID> recognise() {
        return rows.sql("""
                        update text_parts p set text = t.id
                        from texts t
                        where p.text is null and p.number_mark <> '' and t.number_mark = p.number_mark
                          and t.carrier = p.carrier and t.state = 'UNKNOWN' and p.noted_at >= t.handed_at
                          and not exists (select from texts o where o.number_mark = t.number_mark and o.id <> t.id
                                          and o.state in ('HANDED', 'UNKNOWN'))
                        returning t.id
                        """).query((row, i) -> row.getObject("id", UUID.class)).list();
    }

    void askNext(String carrier, String message) {
        rows.sql("""
                update text_parts set noted_at = 'epoch'
                where carrier = :carrier and message = :message and outcome = ''
                """).param("carrier", carrier).param("message", message).update();
    }

    void instead(String carrier, String message) {
        rows.sql("""
                update texts set instead = true
                where not instead and id = (select text from text_parts where carrier = :carrier and message = :message)
                """).param("carrier", carrier).param("message", message).update();
    }

    /** Before a text goes once more: what became of it the last time says nothing about this one. */
    void forget(UUID text) {
        rows.sql("delete from text_parts where text = :text")
                .param("text", text)
                .update();
    }

    /** Notes that they are asked for now, so that another node asks for others. */
    List<String> unanswered(String carrier, Duration askedBefore, int most) {
        return rows.sql("""
                        update text_parts set noted_at = now()
                        where (carrier, message) in (
                            select p.carrier, p.message from text_parts p join texts t on t.id = p.text
                            where p.carrier = :carrier and p.outcome = '' and t.state in ('ACCEPTED', 'EXPIRED')
                              and p.noted_at < now() - :before * interval '1 millisecond'
                              and t.handed_at > now() - interval '3 days'
                            order by p.noted_at limit :most for update of p skip locked)
                        returning message
                        """)
                .param("carrier", carrier)
                .param("before", askedBefore.toMillis())
                .param("most", most)
                .query((row, i) -> row.getString(1))
                .list();
    }
}
