package kr.dolbom.outreach.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import kr.dolbom.desk.OpenDesk;
import kr.dolbom.governance.Seal;
import kr.dolbom.kernel.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CalledBeforeTests extends OpenDesk {

    @Autowired
    private CalledBefore calledBefore;

    @Autowired
    private JdbcClient rows;

    @Autowired
    private Seal seal;

    @Test
    void theOfficeOfTheLatestRoundIsFoundByTheNumberHoweverItIsWritten() {
        Acting.asTheApplication(() -> called("01033337777", "나루동 주민센터", "2026-01-02T00:00:00Z"));
        UUID latest = Acting.asTheApplication(() -> called("01033337777", "가람동 주민센터", "2026-03-02T00:00:00Z"));
        assertThat(calledBefore.find("+82 10-3333-7777")).hasValueSatisfying(office -> {
            assertThat(office.called()).map(Office.Called::household).contains(latest);
            assertThat(office.name()).isEqualTo("가람동 주민센터");
            assertThat(office.phone()).isEqualTo("02-2620-3333");
        });
    }

    @Test
    void whoCallsAtNightLearnsWhenSomebodyIsThere() {
        Acting.asTheApplication(() -> called("01033337776", "가람동 주민센터", "2026-03-02T00:00:00Z"));
        itIs(Instant.parse("2026-03-06T13:00:00Z"));
        Office office = calledBefore.find("01033337776").orElseThrow();
        assertThat(office.personThere()).isFalse();
        assertThat(office.there()).isEqualTo("3월 9일 월요일 오전 9시부터");
    }

    @Test
    void whoWasNeverCalledIsNotKnown() {
        assertThat(calledBefore.find("01033330000")).isEmpty();
        assertThat(calledBefore.find("119")).isEmpty();
    }

    private UUID called(String number, String office, String begun) {
        UUID campaign = UUID.randomUUID();
        UUID household = UUID.randomUUID();
        rows.sql("""
                        insert into campaigns (id, name, state, plan, made_by, made_at, started_at)
                        values (?, '3월 초기상담', 'RUNNING', ?::jsonb, 'leader', ?, ?)
                        """).params(campaign, plan(office), time(begun), time(begun)).update();
        rows.sql("insert into targets (id, campaign, household_mark, sealed, state) values (?, ?, 'mark', '', 'READY')")
                .params(household, campaign)
                .update();
        rows.sql("insert into target_numbers (target, ordinal, number_mark, sealed) values (?, 1, ?, '')")
                .params(household, seal.mark(number))
                .update();
        return household;
    }

    private static String plan(String office) {
        return """
                {"officeName": "%s", "officePhone": "02-2620-3333", "hours": {"days": ["MONDAY", "FRIDAY"],
                 "from": "09:00", "to": "18:00", "lunchFrom": "12:00", "lunchTo": "13:00"},
                 "lines": 1, "expectedSeconds": 180, "textFirst": true}""".formatted(office);
    }

    private static OffsetDateTime time(String instant) {
        return Instant.parse(instant).atOffset(ZoneOffset.UTC);
    }
}
