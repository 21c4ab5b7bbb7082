package kr.dolbom.desk.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where askers want to be told, sealed. */
@Component
class ContactRows {

    private final JdbcClient rows;
    private final Seal seal;

    ContactRows(JdbcClient rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    void keep(UUID conversation, String address, String consent, Instant at) {
        rows.sql("""
                insert into contacts values (:conversation, :sealed, :consent, :at)
                on conflict (conversation) do update
                set sealed = excluded.sealed, consent = excluded.consent, given_at = excluded.given_at
                """)
                .param("conversation", conversation)
                .param("sealed", seal.seal(address, conversation.toString()))
                .param("consent", consent)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID conversation) {
        rows.sql("delete from contacts where conversation = :conversation")
                .param("conversation", conversation)
                .update();
    }

    boolean has(UUID conversation) {
        return rows.sql("select exists (select from contacts where conversation = :conversation)")
                .param("conversation", conversation)
                .query(Boolean.class)
                .single();
    }

    Optional<String> find(UUID conversation) {
        return rows.sql("select sealed from contacts where conversation = :conversation")
                .param("conversation", conversation)
                .query((row, i) -> row.getBytes("sealed"))
                .optional()
                .map(address -> seal.openText(address, conversation.toString()));
    }
}
