package kr.dolbom.desk.mail;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mails as rows: waiting, claimed by one node, handed to the server, done. Only the database's clock counts, so nodes need
 * not agree about the time. A claim ends by itself when its node dies before the mail is handed over; a mail that was
 * handed over is never sent again by itself.
 */
@Component
class MailRows {

    static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcClient rows;

    MailRows(JdbcClient rows) {
        this.rows = rows;
    }

    void add(UUID conversation, long number, String organisation, Duration after) {
        rows.sql("""
                insert into mails (id, conversation, number, organisation, state, not_before, made_at)
                values (:id, :conversation, :number, :organisation, 'WAITING', now() + :after * interval '1 second', now())
                on conflict (conversation, number) do nothing
                """)
                .param("id", UUID.randomUUID())
                .param("conversation", conversation)
                .param("number", number)
                .param("organisation", organisation)
                .param("after", after.toSeconds())
                .update();
    }

    /** The mails the asker has made needless by reading what they tell of, or by taking the address back. */
    int dropNeedless() {
        return rows.sql("""
                        update mails m set state = 'NEEDLESS'
                        from conversations c
                        where m.state = 'WAITING' and m.not_before <= now() and c.id = m.conversation
                          and (c.seen >= m.number
                               or not exists (select from contacts t where t.conversation = m.conversation))
                        """).update();
    }

    Optional<Mail> claim(String node) {
        return rows.sql("""
                        update mails set state = 'CLAIMED', claimed_by = :node, tries = tries + 1,
                               claimed_till = now() + :lease * interval '1 second'
                        where id = (
                            select id from mails
                            where (state = 'WAITING' and not_before <= now())
                               or (state = 'CLAIMED' and claimed_till < now())
                            order by not_before limit 1 for update skip locked)
                        returning id, conversation, number, tries, made_at
                        """)
                .param("node", node)
                .param("lease", LEASE.toSeconds())
                .query((row, i) -> new Mail(
                        row.getObject("id", UUID.class),
                        row.getObject("conversation", UUID.class),
                        row.getLong("number"),
                        row.getInt("tries"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The last moment at which the claim can be found lost; afterwards the server has the mail. */
    boolean hand(Mail mail, String node) {
        return moved(mail, node, "CLAIMED", "HANDED", "");
    }

    void sent(Mail mail, String node) {
        moved(mail, node, "HANDED", "SENT", "");
    }

    /** The server did not take it; waits and is tried again, or is given up after a time. */
    void putOff(Mail mail, String node, Duration rest, Duration giveUpAfter, String trouble) {
        rows.sql("""
                update mails set trouble = :trouble,
                    state = case when made_at + :giveUp * interval '1 second' < now() then 'FAILED' else 'WAITING' end,
                    not_before = now() + :rest * interval '1 millisecond'
                where id = :id and claimed_by = :node and state in ('CLAIMED', 'HANDED')
                """)
                .param("trouble", trouble)
                .param("giveUp", giveUpAfter.toSeconds())
                .param("rest", rest.toMillis())
                .param("id", mail.id())
                .param("node", node)
                .update();
    }

    void failed(Mail mail, String node, String trouble) {
        rows.sql("""
                update mails set state = 'FAILED', trouble = :trouble
                where id = :id and claimed_by = :node and state in ('CLAIMED', 'HANDED')
                """)
                .param("trouble", trouble)
                .param("id", mail.id())
                .param("node", node)
                .update();
    }

    /** How it stands about the mail that tells of a message. */
    List<MailState> ofConversation(UUID conversation) {
        return rows.sql("select number, state, tries, trouble from mails where conversation = :id order by number")
                .param("id", conversation)
                .query((row, i) -> new MailState(
                        row.getLong("number"), row.getString("state"), row.getInt("tries"), row.getString("trouble")))
                .list();
    }

    /** A person decides that it goes once more. */
    boolean again(UUID conversation, long number) {
        return rows.sql("""
                        update mails set state = 'WAITING', not_before = now(), made_at = now()
                        where conversation = :conversation and number = :number and state in ('HANDED', 'FAILED')
                        """)
                        .param("conversation", conversation)
                        .param("number", number)
                        .update()
                == 1;
    }

    private boolean moved(Mail mail, String node, String from, String to, String trouble) {
        return rows.sql("""
                        update mails set state = :to, trouble = :trouble,
                               sent_at = case when :to = 'SENT' then now() else sent_at end
                        where id = :id and claimed_by = :node and state = :from
                        """)
                        .param("to", to)
                        .param("trouble", trouble)
                        .param("id", mail.id())
                        .param("node", node)
                        .param("from", from)
                        .update()
                == 1;
    }
}
