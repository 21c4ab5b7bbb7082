package kr.dolbom.outreach.texting;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes on their way to the numbers they confirm, one a number, so many a day and so many tries each. */
@Component
class CodeRows {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int A_DAY = 3;
    private static final int TRIES = 5;

    private final JdbcClient rows;

    CodeRows(JdbcClient rows) {
        this.rows = rows;
    }

    /** @return whether the number may get one more today */
    boolean put(String mark, String digest) {
        return rows.sql("""
                        insert into opt_out_codes as c (number_mark, digest, expires_at, first_at)
                        values (:mark, :digest, now() + :good * interval '1 second', now())
                        on conflict (number_mark) do update set digest = excluded.digest, tries = 0,
                            expires_at = excluded.expires_at,
                            sent = case when c.first_at < now() - interval '1 day' then 1 else c.sent + 1 end,
                            first_at = case when c.first_at < now() - interval '1 day' then now() else c.first_at end
                        where c.first_at < now() - interval '1 day' or c.sent < :most
                        """)
                        .param("mark", mark)
                        .param("digest", digest)
                        .param("good", GOOD_FOR.toSeconds())
                        .param("most", A_DAY)
                        .update()
                == 1;
    }

    /** Counts a try; the digest, while the code is good and not tried too often. */
    Optional<String> tried(String mark) {
        return rows.sql("""
                        update opt_out_codes set tries = tries + 1
                        where number_mark = :mark and expires_at > now() and tries < :most returning digest
                        """)
                .param("mark", mark)
                .param("most", TRIES)
                .query(String.class)
                .optional();
    }

    /** Good once; how many went to the number today stays known. */
    void use(String mark) {
        rows.sql("update opt_out_codes set expires_at = now(), digest = '' where number_mark = :mark")
                .param("mark", mark)
                .update();
    }

    int forget() {
        return rows.sql("delete from opt_out_codes where first_at < now() - interval '2 days'")
                .update();
    }
}
