package kr.dolbom.outreach.campaign;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.dolbom.kernel.Acting;
import kr.dolbom.outreach.texting.CalledOffice;
import kr.dolbom.outreach.texting.CalledOffices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a campaign's plan tells those who were called. Nobody has to sign in for it. */
@Component
class CampaignOffices implements CalledOffices {

    private final JdbcClient rows;
    private final JsonMapper json;

    CampaignOffices(JdbcClient rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    @Override
    public Optional<CalledOffice> find(String code) {
        String digits = code.replaceAll("\\D", "");
        return Acting.asTheApplication(() -> rows.sql(
                        "select plan::text from campaigns c where c.started_at is not null and " + CampaignCode.OF_ROW
                                + " = ? order by c.started_at desc limit 1")
                .param(digits)
                .query((row, i) -> office(json.readValue(row.getString(1), Plan.class)))
                .optional());
    }

    private static CalledOffice office(Plan plan) {
        return new CalledOffice(
                plan.officeName(),
                plan.officerName(),
                plan.officePhone(),
                hours(plan.hours()),
                plan.purpose(),
                plan.ground());
    }

    private static String hours(CallingHours hours) {
        String days = hours.days().stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.KOREAN))
                .collect(Collectors.joining("·"));
        boolean week = hours.days().size() == 5
                && !hours.days().contains(DayOfWeek.SATURDAY)
                && !hours.days().contains(DayOfWeek.SUNDAY);
        return (week ? "평일" : days + "요일") + " " + hours.from() + "부터 " + hours.to() + "까지";
    }
}
