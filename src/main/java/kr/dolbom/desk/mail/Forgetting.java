package kr.dolbom.desk.mail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes addresses that are not needed any more: everything answered, everything told, and two weeks gone by. */
@Component
class Forgetting {

    private final JdbcClient rows;

    Forgetting(JdbcClient rows) {
        this.rows = rows;
    }

    int round() {
        return rows.sql("""
                        delete from contacts c
                        where c.given_at < now() - interval '14 days'
                          and not exists (select from hand_overs h where h.conversation = c.conversation
                                          and (h.state <> 'ANSWERED' or h.answered_at > now() - interval '14 days'))
                          and not exists (select from mails m where m.conversation = c.conversation
                                          and m.state in ('WAITING', 'CLAIMED'))
                        """).update();
    }
}
