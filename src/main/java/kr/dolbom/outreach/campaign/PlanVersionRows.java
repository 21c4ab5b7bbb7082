package kr.dolbom.outreach.campaign;

import java.time.OffsetDateTime;
import java.util.List;
import kr.dolbom.governance.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The plans of campaigns as rows, each with who made it. */
@Component
class PlanVersionRows {

    private final JdbcClient rows;
    private final JsonMapper json;
    private final People people;

    PlanVersionRows(JdbcClient rows, JsonMapper json, People people) {
        this.rows = rows;
        this.json = json;
        this.people = people;
    }

    void add(Campaign of, String person, OffsetDateTime at) {
        rows.sql("""
                insert into plan_versions (campaign, version, organisation, name, plan, person, person_name, at)
                values (:campaign, :version, :organisation, :name, :plan::jsonb, :person, :personName, :at)
                """)
                .param("campaign", of.id())
                .param("version", of.version())
                .param("organisation", of.organisation())
                .param("name", of.name())
                .param("plan", json.writeValueAsString(of.plan()))
                .param("person", person)
                .param("personName", people.name(person).orElse(person))
                .param("at", at)
                .update();
    }

    /** Oldest first. */
    List<PlanVersion> of(Campaign campaign) {
        return rows.sql("select version, name, plan::text as plan, person, person_name, at from plan_versions"
                        + " where campaign = ? order by version")
                .param(campaign.id())
                .query((row, i) -> new PlanVersion(
                        row.getLong("version"),
                        row.getString("name"),
                        json.readValue(row.getString("plan"), Plan.class),
                        row.getString("person"),
                        row.getString("person_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
