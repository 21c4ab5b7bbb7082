package kr.dolbom.outreach.texting;

import java.time.Instant;
import java.time.ZoneOffset;
import kr.dolbom.governance.Expiring;
import kr.dolbom.governance.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Destroys texts and their answers when their time is over. Who wants no more calls and texts stays known. */
@Component
class TextErasure implements Expiring {

    private final JdbcClient rows;
    private final CodeRows codes;
    private final HeardRows heard;
    private final ReplyParts parts;

    TextErasure(JdbcClient rows, CodeRows codes, HeardRows heard, ReplyParts parts) {
        this.rows = rows;
        this.codes = codes;
        this.heard = heard;
        this.parts = parts;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.TEXTS;
    }

    @Override
    public long destroyBefore(Instant moment) {
        codes.forget();
        heard.forget();
        parts.forget();
        rows.sql("delete from text_parts where text is null and noted_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
        return rows.sql("""
                        delete from texts where id in (
                            select id from texts where made_at < :moment
                              and state not in ('WAITING', 'CLAIMED', 'HANDED', 'ACCEPTED') limit 1000)
                        """).param("moment", moment.atOffset(ZoneOffset.UTC)).update();
    }
}
