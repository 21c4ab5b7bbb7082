package kr.dolbom.outreach.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dolbom.governance.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Decisions and the openings before them. A decision is never changed; a new one stands after it. */
@Component
class DecisionRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient rows;
    private final Seal seal;

    DecisionRows(JdbcClient rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    void add(
            Counselling about,
            long number,
            Set<Choice> choices,
            String note,
            Decision.Seen seen,
            Officer by,
            Instant at) {
        rows.sql("""
                insert into decisions (counselling, number, organisation, choices, sealed, seen, actor, actor_name, at)
                values (:counselling, :number, :organisation, :choices, :sealed, :seen::jsonb, :actor, :name, :at)
                """)
                .param("counselling", about.id())
                .param("number", number)
                .param("organisation", about.organisation())
                .param(
                        "choices",
                        EnumSet.copyOf(choices).stream().map(Choice::name).collect(Collectors.joining(",")))
                .param("sealed", seal.seal(note, bound(about, number)))
                .param("seen", JSON.writeValueAsString(seen))
                .param("actor", by.id())
                .param("name", by.name())
                .param("at", CounsellingRows.utc(at))
                .update();
    }

    List<Decision> of(Counselling about) {
        return rows.sql("select * from decisions where counselling = :id order by number")
                .param("id", about.id())
                .query((row, i) -> new Decision(
                        row.getLong("number"),
                        Arrays.stream(row.getString("choices").split(","))
                                .map(Choice::valueOf)
                                .collect(Collectors.toSet()),
                        seal.openText(row.getBytes("sealed"), bound(about, row.getLong("number"))),
                        JSON.readValue(row.getString("seen"), Decision.Seen.class),
                        new Officer(row.getString("actor"), row.getString("actor_name")),
                        CounsellingRows.instant(row, "at").orElseThrow()))
                .list();
    }

    /** Looking again is remembered in the version looked at last. */
    void opened(Counselling about, String thing, Officer by, Instant at) {
        rows.sql("""
                insert into evidence_openings (counselling, actor, thing, organisation, version, at)
                values (:counselling, :actor, :thing, :organisation, :version, :at)
                on conflict (counselling, actor, thing) do update set version = excluded.version, at = excluded.at
                """)
                .param("counselling", about.id())
                .param("actor", by.id())
                .param("thing", thing)
                .param("organisation", about.organisation())
                .param("version", about.version())
                .param("at", CounsellingRows.utc(at))
                .update();
    }

    List<Opening> openings(Counselling about, Officer by) {
        return rows.sql(
                        "select thing, version from evidence_openings where counselling = :id and actor = :actor order by at")
                .param("id", about.id())
                .param("actor", by.id())
                .query((row, i) -> new Opening(row.getString("thing"), row.getLong("version")))
                .list();
    }

    private static String bound(Counselling about, long number) {
        return about.id() + " decision " + number;
    }
}
