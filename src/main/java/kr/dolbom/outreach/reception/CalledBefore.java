package kr.dolbom.outreach.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.dolbom.governance.Seal;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.outreach.campaign.Holidays;
import kr.dolbom.outreach.campaign.Plan;
import kr.dolbom.outreach.texting.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which household a number belongs to that we have called, which office it was called for, and when that is open. */
@Component
class CalledBefore {

    private static final String LATEST = """
            select t.id, t.campaign, t.organisation, c.plan::text as plan
            from target_numbers n join targets t on t.id = n.target join campaigns c on c.id = t.campaign
            where n.number_mark = ? and c.started_at is not null
            order by c.started_at desc limit 1
            """;

    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("M월 d일 EEEE a h시 m분부터", Locale.KOREAN);

    private final JdbcClient rows;
    private final Seal seal;
    private final Holidays holidays;
    private final JsonMapper json;
    private final InstantSource clock;

    CalledBefore(JdbcClient rows, Seal seal, Holidays holidays, JsonMapper json, InstantSource clock) {
        this.rows = rows;
        this.seal = seal;
        this.holidays = holidays;
        this.json = json;
        this.clock = clock;
    }

    Optional<Office> find(String caller) {
        return PhoneNumber.of(caller)
                .flatMap(number -> Acting.asTheApplication(() -> rows.sql(LATEST)
                        .param(seal.mark(number.digits()))
                        .query((row, i) -> office(row))
                        .optional()));
    }

    private Office office(ResultSet row) throws SQLException {
        Plan plan = json.readValue(row.getString("plan"), Plan.class);
        Set<LocalDate> closed = holidays.of(row.getString("organisation"));
        Instant now = clock.instant();
        return new Office(
                Optional.of(new Office.Called(
                        row.getObject("id", UUID.class),
                        row.getObject("campaign", UUID.class),
                        row.getString("organisation"))),
                plan.officeName(),
                plan.officePhone(),
                plan.hours().takes(now, Duration.ZERO, closed),
                plan.hours()
                        .next(now, Duration.ZERO, closed)
                        .map(next -> SPOKEN.format(next.atZone(AsOf.SEOUL)).replace(" 0분", ""))
                        .orElse(""));
    }
}
