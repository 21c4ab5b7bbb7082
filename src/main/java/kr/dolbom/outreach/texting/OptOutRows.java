package kr.dolbom.outreach.texting;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks of numbers that want no more calls and texts. */
@Component
class OptOutRows {

    private final JdbcClient rows;

    OptOutRows(JdbcClient rows) {
        this.rows = rows;
    }

    boolean has(String mark) {
        return rows.sql("select exists (select from opt_outs where number_mark = :mark)")
                .param("mark", mark)
                .query(Boolean.class)
                .single();
    }

    boolean add(String mark, How how, String by, Instant at) {
        return rows.sql("""
                        insert into opt_outs (number_mark, how, added_by, added_at) values (:mark, :how, :by, :at)
                        on conflict (number_mark) do nothing
                        """)
                        .param("mark", mark)
                        .param("how", how.name())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean remove(String mark) {
        return rows.sql("delete from opt_outs where number_mark = :mark")
                        .param("mark", mark)
                        .update()
                == 1;
    }
}
