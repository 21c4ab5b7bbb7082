package kr.dolbom.outreach.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All calls in sight, counted in one pass: a campaign has a hundred thousand of them, of few kinds. */
@Component
class CallCountRows {

    private final JdbcClient rows;

    CallCountRows(JdbcClient rows) {
        this.rows = rows;
    }

    /** Without those that were withdrawn before they rang. The latest of several calls that may have reached a household did. */
    List<CallCounts> list() {
        return rows.sql("""
                        with calls as (
                            select a.*, coalesce(t.state = 'REACHED' and a.number = t.reached_by
                                and a.started_at <= t.settled_at, false) as may_have_reached
                            from attempts a join targets t on t.id = a.target
                            where a.state in ('ENDED', 'UNKNOWN')),
                        judged as (
                            select *, may_have_reached and row_number() over (
                                partition by target, may_have_reached order by started_at desc) = 1 as reached
                            from calls)
                        select ordinal, extract(hour from started_at at time zone 'Asia/Seoul')::int as hour, number,
                            incoming, count(*) as calls, count(answered_at) as taken,
                            count(*) filter (where reached) as reached, count(*) filter (where completed) as completed,
                            coalesce(sum(talked), 0) as talked
                        from judged group by 1, 2, 3, 4
                        """).query((row, i) -> counts(row)).list();
    }

    private static CallCounts counts(ResultSet row) throws SQLException {
        return new CallCounts(
                row.getInt("ordinal"),
                row.getInt("hour"),
                row.getInt("number"),
                row.getBoolean("incoming"),
                row.getLong("calls"),
                row.getLong("taken"),
                row.getLong("reached"),
                row.getLong("completed"),
                row.getLong("talked"));
    }
}
