package kr.dolbom.outreach.unmet;

import java.util.UUID;
import kr.dolbom.kernel.Acting;
import kr.dolbom.outreach.campaign.Identities;
import kr.dolbom.outreach.campaign.Identity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A round of calls that is over, with households it did not reach. */
final class UnmetRounds {

    private static final String PLAN = """
            {"officeName": "행복동 주민센터", "officerName": "박주무", "officePhone": "02-2620-3333",
             "purpose": "안부를 여쭙기", "ground": "사회보장급여법 제9조의2(위기가구의 발굴)", "script": "first-counselling",
             "hours": {"days": ["MONDAY"], "from": "09:00", "to": "18:00", "lunchFrom": "12:00", "lunchTo": "13:00"},
             "lines": 1, "expectedSeconds": 180, "textFirst": true}""";

    private final JdbcClient rows;
    private final Identities identities;

    UnmetRounds(JdbcClient rows, Identities identities) {
        this.rows = rows;
        this.identities = identities;
    }

    UUID round(String office) {
        UUID id = UUID.randomUUID();
        Acting.asTheApplication(() -> rows.sql("""
                        insert into campaigns (id, organisation, name, state, plan, made_by, made_at, started_at, ended_at)
                        values (?, ?, '6차 명단', 'FINISHED', ?::jsonb, 'x', now(), now(), now())
                        """).params(id, office, PLAN).update());
        return id;
    }

    /** Called twice on its one number; nobody took it. */
    UUID household(UUID round, String office, String name, String number, String officer, String state) {
        UUID id = UUID.randomUUID();
        return Acting.asTheApplication(() -> {
            rows.sql("""
                            insert into targets (id, campaign, organisation, household_mark, sealed, signals, officer, wish_from,
                                state, reason, tries, settled_at)
                            values (?, ?, ?, ?, ?, '{단전,월세 체납}', ?, 14, ?, '2번 걸었음, 마지막: 받지 않음', 2, clock_timestamp())
                            """)
                    .params(
                            id,
                            round,
                            office,
                            id.toString(),
                            identities.seal(id, new Identity(name, 1960, "행복구 행복1동 12-3 늘봄빌라 2층", "베트남어")),
                            officer,
                            state)
                    .update();
            rows.sql("""
                            insert into target_numbers (target, ordinal, organisation, number_mark, sealed, tries, outcome)
                            values (?, 1, ?, ?, ?, 2, 'NO_ANSWER')
                            """)
                    .params(id, office, identities.mark(number), identities.sealNumber(id, 1, number))
                    .update();
            for (int ordinal = 1; ordinal <= 2; ordinal++) call(id, round, office, ordinal);
            return id;
        });
    }

    private void call(UUID household, UUID round, String office, int ordinal) {
        rows.sql("""
                        insert into attempts (id, target, campaign, organisation, ordinal, number, number_mark, owner, lease_till,
                            state, outcome, started_at)
                        values (gen_random_uuid(), ?, ?, ?, ?, 1, 'mark', 'node', now(), 'ENDED', 'NO_ANSWER', now())
                        """).params(household, round, office, ordinal).update();
    }
}
