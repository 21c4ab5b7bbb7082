package kr.dolbom.outreach.texting;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was heard lately, by its mark, so that a text brought again is known. */
@Component
class HeardRows {

    /** A centre tries again within minutes; who writes the same later says it again. */
    private static final Duration AGAIN_WITHIN = Duration.ofMinutes(5);
    /** By the centre's own name for a message it is the same however late. */
    private static final Duration NAMED_WITHIN = Duration.ofDays(1);

    private final JdbcClient rows;

    HeardRows(JdbcClient rows) {
        this.rows = rows;
    }

    /**
     * The same words in answer to another text of ours are another answer. Another node that hears the same at this moment
     * waits for our transaction.
     *
     * @param mark of the message and everything that tells it from others
     * @param sender mark of the number it came from
     * @param named whether the centre gave the message a name
     * @return whether it is heard for the first time
     */
    boolean isNew(String mark, String sender, boolean named) {
        return rows.sql("""
                        insert into texts_heard as h (mark, answered, heard_at)
                        select :mark, (select id from texts where number_mark = :sender and handed_at is not null
                                       order by handed_at desc limit 1), now()
                        on conflict (mark) do update set answered = excluded.answered, heard_at = excluded.heard_at
                        where h.heard_at < now() - :within * interval '1 second'
                           or not :named and h.answered is distinct from excluded.answered
                        """)
                        .param("mark", mark)
                        .param("sender", sender)
                        .param("named", named)
                        .param("within", (named ? NAMED_WITHIN : AGAIN_WITHIN).toSeconds())
                        .update()
                == 1;
    }

    void forget() {
        rows.sql("delete from texts_heard where heard_at < now() - :kept * interval '1 second'")
                .param("kept", NAMED_WITHIN.toSeconds())
                .update();
    }
}
