package kr.dolbom.outreach.reception;

import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.Seal;
import kr.dolbom.kernel.Acting;
import kr.dolbom.outreach.texting.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which household a number belongs to that we have called, and which office it was called for. */
@Component
class CalledBefore {

    private static final String LATEST = """
            select t.id, c.plan ->> 'officeName' as office, c.plan ->> 'officePhone' as phone
            from target_numbers n join targets t on t.id = n.target join campaigns c on c.id = t.campaign
            where n.number_mark = ? and c.started_at is not null
            order by c.started_at desc limit 1
            """;

    private final JdbcClient rows;
    private final Seal seal;

    CalledBefore(JdbcClient rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    Optional<Office> find(String caller) {
        return PhoneNumber.of(caller)
                .flatMap(number -> Acting.asTheApplication(() -> rows.sql(LATEST)
                        .param(seal.mark(number.digits()))
                        .query((row, i) -> new Office(
                                Optional.of(row.getObject("id", UUID.class)),
                                row.getString("office"),
                                row.getString("phone")))
                        .optional()));
    }
}
