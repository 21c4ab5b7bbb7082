package kr.dolbom.outreach.campaign.dialling;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lines as rows. Whoever holds the row of a trunk is the only one who takes channels of it, so the number of calls and the
 * calls a second hold exactly, on however many nodes; only the database's clock counts.
 */
@Component
class Trunks {

    private final JdbcClient rows;

    Trunks(JdbcClient rows) {
        this.rows = rows;
    }

    /** Makes the trunk as the settings say. Channels in use beyond a lower number stay until their call ends. */
    @Transactional
    void set(String trunk, int lines, double perSecond) {
        rows.sql("""
                insert into trunks (name, lines, per_second) values (:name, :lines, :perSecond)
                on conflict (name) do update set lines = excluded.lines, per_second = excluded.per_second
                """)
                .param("name", trunk)
                .param("lines", lines)
                .param("perSecond", perSecond)
                .update();
        rows.sql(
                        "insert into line_slots (trunk, channel) select :name, generate_series(1, :lines) on conflict do nothing")
                .param("name", trunk)
                .param("lines", lines)
                .update();
        rows.sql("delete from line_slots where trunk = :name and channel > :lines and attempt is null")
                .param("name", trunk)
                .param("lines", lines)
                .update();
    }

    /** Takes the trunk for the rest of the transaction, and tells how many calls the pace allows right now. */
    int hold(String trunk) {
        return rows.sql("""
                        update trunks set
                            credit = least(greatest(per_second, 1),
                                credit + per_second * extract(epoch from clock_timestamp() - credited_at)),
                            credited_at = clock_timestamp()
                        where name = ? returning floor(credit)::int
                        """).param(trunk).query(Integer.class).optional().orElse(0);
    }

    void spend(String trunk, int calls) {
        rows.sql("update trunks set credit = credit - ? where name = ?")
                .params(calls, trunk)
                .update();
    }

    /** Needs no locks of its own: only the holder of the trunk takes channels, and whoever frees one does not take it. */
    List<Integer> free(String trunk, int most) {
        return rows.sql("""
                        select channel from line_slots
                        where trunk = :trunk and attempt is null
                            and channel <= (select lines from trunks where name = :trunk)
                        order by channel limit :most
                        """)
                .param("trunk", trunk)
                .param("most", most)
                .query((row, i) -> row.getInt("channel"))
                .list();
    }
}
