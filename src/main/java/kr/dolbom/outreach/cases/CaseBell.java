package kr.dolbom.outreach.cases;

import kr.dolbom.desk.live.Live;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rings when the cases changed, for whoever listens on any node, once the transaction commits. */
@Component
public class CaseBell {

    /** What to listen for. */
    public static final String CASES = "cases";

    private final JdbcClient rows;

    CaseBell(JdbcClient rows) {
        this.rows = rows;
    }

    void ring() {
        rows.sql("select pg_notify(:channel, :what)")
                .param("channel", Live.CHANNEL)
                .param("what", CASES)
                .query((row, i) -> CASES)
                .single();
    }
}
