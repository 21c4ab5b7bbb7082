package kr.dolbom.outreach.cases;

import java.util.List;
import java.util.UUID;
import kr.dolbom.governance.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills what figures count by in rows that were kept before it stood beside the seal. */
@Component
class Findings {

    private static final int AT_ONCE = 500;

    private final JdbcClient rows;
    private final Seal seal;

    Findings(JdbcClient rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    private record Sealed(UUID id, byte[] content) {}

    private record SealedEdit(UUID counselling, long number, byte[] content) {}

    /** Of all rows in sight that may be written. Every row is filled by itself, so a kill in the middle loses nothing. */
    void complete() {
        int filled;
        do filled = needs() + corrections();
        while (filled > 0);
    }

    private int needs() {
        List<Sealed> left = rows.sql(
                        "select id, sealed as content from counsellings where needs is null limit " + AT_ONCE)
                .query((row, i) -> new Sealed(row.getObject("id", UUID.class), row.getBytes("content")))
                .list();
        return left.stream().mapToInt(this::fill).sum();
    }

    private int fill(Sealed one) {
        Call call = Call.of(seal.openText(one.content(), one.id().toString()));
        return rows.sql("update counsellings set needs = :needs::jsonb where id = :id and needs is null")
                .param("needs", call.needs())
                .param("id", one.id())
                .update();
    }

    private int corrections() {
        List<SealedEdit> left = rows.sql("""
                        select counselling, number, sealed as content from counselling_events
                        where move = 'EDIT' and need is null limit\s""" + AT_ONCE)
                .query((row, i) -> new SealedEdit(
                        row.getObject("counselling", UUID.class), row.getLong("number"), row.getBytes("content")))
                .list();
        return left.stream().mapToInt(this::fill).sum();
    }

    private int fill(SealedEdit one) {
        String text = seal.openText(one.content(), EventRows.bound(one.counselling(), one.number()));
        return rows.sql(
                        "update counselling_events set need = :need where counselling = :counselling and number = :number")
                .param("need", Edit.need(text).name())
                .param("counselling", one.counselling())
                .param("number", one.number())
                .update();
    }
}
