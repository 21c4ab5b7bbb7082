package kr.dolbom.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kr.dolbom.governance.Expiring;
import kr.dolbom.governance.RecordKind;
import kr.dolbom.kernel.Acting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes conversations out of every table that knows of them, in the order the tables allow. */
@Component
class ConversationErasure implements Expiring {

    private static final Logger LOG = LoggerFactory.getLogger(ConversationErasure.class);
    private static final int AT_ONCE = 200;
    private static final String EXCHANGES = "(select id from exchanges where conversation = any(:gone))";
    private static final String HAND_OVERS = "(select id from hand_overs where conversation = any(:gone))";
    private static final List<String> TABLES = List.of(
            "mails where conversation = any(:gone)",
            "contacts where conversation = any(:gone)",
            "attachments where hand_over in " + HAND_OVERS,
            "drafts where hand_over in " + HAND_OVERS,
            "lookers where hand_over in " + HAND_OVERS,
            "messages where conversation = any(:gone)",
            "hand_over_events where hand_over in " + HAND_OVERS,
            "hand_overs where conversation = any(:gone)",
            "sealed_originals where subject in " + EXCHANGES,
            "ratings where exchange in " + EXCHANGES,
            "objections where exchange in " + EXCHANGES,
            "exchanges where conversation = any(:gone)",
            "conversations where id = any(:gone)");

    /** Nobody waits for an answer in it. */
    private static final String SETTLED = """
            not exists (select from exchanges e join objections o on o.exchange = e.id
                        where e.conversation = c.id and o.state = 'OPEN')
            and not exists (select from hand_overs h where h.conversation = c.id and h.state <> 'ANSWERED')""";

    private static final String PAST = """
            c.opened_at < :moment
            and not exists (select from exchanges e where e.conversation = c.id and e.asked_at >= :moment)""";

    private final JdbcClient rows;
    private final Path files;

    ConversationErasure(JdbcClient rows, @Value("${dolbom.data}") Path data) {
        this.rows = rows;
        this.files = data.toAbsolutePath().normalize().resolve("files").resolve("desk");
    }

    /** Within the caller's transaction; the files of attachments follow when it is committed. */
    void erase(List<UUID> conversations) {
        UUID[] gone = conversations.toArray(UUID[]::new);
        List<String> attached = rows.sql("select distinct sha256 from attachments where hand_over in " + HAND_OVERS)
                .param("gone", gone)
                .query((row, i) -> row.getString(1))
                .list();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                attached.forEach(ConversationErasure.this::discard);
            }
        });
        for (String table : TABLES) {
            rows.sql("delete from " + table).param("gone", gone).update();
        }
    }

    /** The same bytes may be attached elsewhere too. */
    private void discard(String sha256) {
        boolean used =
                Acting.asTheApplication(() -> rows.sql("select exists (select from attachments where sha256 = :it)")
                        .param("it", sha256)
                        .query(Boolean.class)
                        .single());
        try {
            if (!used) Files.deleteIfExists(files.resolve(sha256));
        } catch (IOException stays) {
            LOG.error("the file {} of an erased conversation is still there", sha256, stays);
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
                .query((row, i) -> row.getObject(1, UUID.class))
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
