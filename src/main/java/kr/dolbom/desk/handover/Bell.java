package kr.dolbom.desk.handover;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rings when something changed, for whoever listens on any node. Only ids go out; who hears one reads the rows. It rings
 * when the transaction commits, not before.
 */
@Component
public class Bell {

    public static final String CHANNEL = "dolbom_desk";
    public static final String QUEUE = "queue";

    private final JdbcClient rows;

    Bell(JdbcClient rows) {
        this.rows = rows;
    }

    /** Something was said in a conversation, or what it says about its hand-over changed. */
    void conversation(UUID id) {
        ring(ofConversation(id));
    }

    /** A hand-over, or who looks at it, changed. */
    void handOver(UUID id) {
        ring(ofHandOver(id));
    }

    void queue() {
        ring(QUEUE);
    }

    public static String ofConversation(UUID id) {
        return "c:" + id;
    }

    public static String ofHandOver(UUID id) {
        return "h:" + id;
    }

    private void ring(String what) {
        rows.sql("select pg_notify(:channel, :what)")
                .param("channel", CHANNEL)
                .param("what", what)
                .query((row, i) -> what)
                .single();
    }
}
