package kr.dolbom.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kr.dolbom.governance.Expiring;
import kr.dolbom.governance.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes conversations out of every table that knows of them, in the order the tables allow. */
@Component
class ConversationErasure implements Expiring {

    private static final int AT_ONCE = 200;
    private static final String EXCHANGES = "(select id from exchanges where conversation = any(:gone))";
    private static final List<String> TABLES = List.of(
            "sealed_originals where subject in " + EXCHANGES,
            "ratings where exchange in " + EXCHANGES,
            "objections where exchange in " + EXCHANGES,
            "counsellor_requests where exchange in " + EXCHANGES,
            "exchanges where conversation = any(:gone)",
            "conversations where id = any(:gone)");

    /** Nobody waits for an answer in it. */
    private static final String SETTLED = """
            not exists (select from exchanges e join objections o on o.exchange = e.id
                        where e.conversation = c.id and o.state = 'OPEN')""";
    private static final String PAST = """
            c.opened_at < :moment
            and not exists (select from exchanges e where e.conversation = c.id and e.asked_at >= :moment)""";

    private final JdbcClient rows;

    ConversationErasure(JdbcClient rows) {
        this.rows = rows;
    }

    /** Within the caller's transaction. */
    void erase(List<UUID> conversations) {
        for (String table : TABLES) {
            rows.sql("delete from " + table)
                    .param("gone", conversations.toArray(UUID[]::new))
                    .update();
        }
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONVERSATIONS;
    }

    @Override
    public long destroyBefore(Instant moment) {
        List<UUID> past = rows.sql(
                        "select c.id from conversations c where " + PAST + " and " + SETTLED + " limit " + AT_ONCE)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
        if (!past.isEmpty()) erase(past);
        return past.size();
    }

    @Override
    public long keptBefore(Instant moment) {
        return rows.sql("select count(*) from conversations c where " + PAST)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
