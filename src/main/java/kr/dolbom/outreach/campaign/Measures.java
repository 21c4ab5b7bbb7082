package kr.dolbom.outreach.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Actor;
import kr.dolbom.outreach.dialogue.Domain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What campaigns came to, out of the rows the actor may see: nothing here is counted twice or kept beside them. */
@Component
public class Measures {

    /** One measure as a table. */
    public record Measure(String title, String what, List<String> heads, List<List<String>> rows) {}

    private static final String PLACED =
            " from attempts a join targets t on t.id = a.target where a.state in ('ENDED', 'UNKNOWN') ";
    private static final String FIGURES = " count(*) as calls, count(a.answered_at) as taken,"
            + " count(*) filter (where a.completed) as completed, coalesce(sum(a.talked), 0) as talked ";

    private final JdbcClient rows;
    private final Permissions permissions;

    Measures(JdbcClient rows, Permissions permissions) {
        this.rows = rows;
        this.permissions = permissions;
    }

    public List<Measure> all(Actor actor) {
        permissions.require(actor, Duty.SEE_FIGURES);
        return List.of(byAttempt(), byHour(), bySignal(), hangUps(), byNumber(), agreement(), byOfficer(), decisions());
    }

    private Measure byAttempt() {
        return calls(
                "몇 번째 전화에 닿았나",
                "가구에 건 차례",
                "select case when a.ordinal = 0 then '스스로 전화함' else a.ordinal || '번째' end as word," + FIGURES + PLACED
                        + "group by a.ordinal order by a.ordinal");
    }

    private Measure byHour() {
        String hour = "extract(hour from a.started_at at time zone 'Asia/Seoul')::int";
        return calls(
                "언제 걸면 닿나",
                "시각",
                "select " + hour + " || '시' as word," + FIGURES + PLACED + "group by " + hour + " order by " + hour);
    }

    private Measure byNumber() {
        return calls(
                "어느 번호로 닿았나",
                "적힌 차례",
                "select a.number || '번째 번호' as word," + FIGURES + PLACED + "group by a.number order by a.number");
    }

    private Measure bySignal() {
        List<List<String>> found = rows.sql("""
                        select signal, count(*) as households, count(*) filter (where state = 'REACHED') as reached,
                            count(*) filter (where state not in ('LISTED', 'TEXTED', 'READY', 'CALLING')) as ended
                        from targets t, unnest(case when signals = '{}' then array['(없음)'] else signals end) as signal
                        group by signal order by 2 desc, 1 limit 100
                        """)
                .query((row, i) -> List.of(
                        row.getString("signal"),
                        row.getString("households"),
                        row.getString("ended"),
                        row.getString("reached"),
                        share(row.getLong("reached"), row.getLong("ended"))))
                .list();
        return new Measure("위기정보마다", "한 가구에 여럿이면 각각 셉니다.", List.of("위기정보", "가구", "마침", "상담함", "닿은 비율"), found);
    }

    private Measure hangUps() {
        List<List<String>> found = rows.sql("select a.last_question as question, count(*) as count" + PLACED
                        + "and a.answered_at is not null and not a.completed and a.last_question <> ''"
                        + " group by 1 order by 2 desc limit 50")
                .query((row, i) -> List.of(row.getString("question"), row.getString("count")))
                .list();
        return new Measure("어느 물음에서 끊었나", "받은 전화 가운데 끝까지 가지 못한 것입니다.", List.of("물음", "끊은 전화"), found);
    }

    /** Households a person must look after were work before, too; those the machine spoke to are calls nobody had to make. */
    private Measure byOfficer() {
        List<List<String>> found = rows.sql("""
                        select coalesce(nullif(t.officer, ''), '(담당 없음)') as officer, count(*) as households,
                            count(*) filter (where state = 'REACHED') as reached,
                            count(*) filter (where state in ('DECLINED', 'OPTED_OUT', 'NOT_REACHED', 'NO_NUMBER', 'NO_TEXT'))
                                as left_over,
                            coalesce(sum((select count(*) from attempts a where a.target = t.id and a.state = 'ENDED')), 0)
                                as calls
                        from targets t group by 1 order by 2 desc, 1 limit 200
                        """)
                .query((row, i) -> List.of(
                        row.getString("officer"),
                        row.getString("households"),
                        row.getString("reached"),
                        row.getString("left_over"),
                        row.getString("calls")))
                .list();
        return new Measure(
                "담당자의 일",
                "덜어 준 일은 대신 건 전화, 생긴 일은 사람이 이어서 볼 가구입니다.",
                List.of("담당자", "가구", "상담함(볼 요약)", "사람이 이어서 볼 가구", "대신 건 전화"),
                found);
    }

    /** An officer corrects what the summary got wrong; what was left as it was counts as agreed. */
    private Measure agreement() {
        List<List<String>> found = rows.sql("""
                        with decided as (select id from counsellings where state = 'DECIDED'),
                            edited as (
                                select distinct e.counselling, e.domain from counselling_events e
                                join decided d on d.id = e.counselling where e.move = 'EDIT')
                        select domain, (select count(*) from decided) as decided,
                            (select count(*) from edited where edited.domain = known.domain) as corrected
                        from unnest(array[:domains]) as known (domain)
                        """)
                .param("domains", Arrays.stream(Domain.values()).map(Enum::name).toList())
                .query((row, i) -> List.of(
                        Domain.valueOf(row.getString("domain")).korean(),
                        row.getString("decided"),
                        row.getString("corrected"),
                        share(row.getLong("decided") - row.getLong("corrected"), row.getLong("decided"))))
                .list();
        return new Measure(
                "요약과 담당자의 판단",
                "결정까지 한 상담 가운데 담당자가 그 영역의 요약을 고친 것입니다. 고치지 않은 것을 맞은 것으로 셉니다.",
                List.of("영역", "결정한 상담", "고침", "그대로 둔 비율"),
                found);
    }

    private Measure decisions() {
        List<List<String>> found = rows.sql("""
                        select d.actor_name, count(distinct d.counselling) as decided,
                            coalesce(round(extract(epoch from percentile_cont(0.5) within group
                                (order by d.at - c.called_at)) / 3600), 0)::bigint as hours
                        from decisions d join counsellings c on c.id = d.counselling
                        group by 1 order by 2 desc, 1 limit 200
                        """)
                .query((row, i) ->
                        List.of(row.getString("actor_name"), row.getString("decided"), row.getString("hours")))
                .list();
        return new Measure("사람이 내린 결정", "전화를 마친 때부터 결정까지의 가운데 값입니다.", List.of("사람", "결정한 상담", "걸린 시간(시간)"), found);
    }

    private Measure calls(String title, String word, String question) {
        List<List<String>> found = rows.sql(question)
                .query((row, i) -> List.of(
                        row.getString("word"),
                        row.getString("calls"),
                        row.getString("taken"),
                        share(row.getLong("taken"), row.getLong("calls")),
                        row.getString("completed"),
                        share(row.getLong("completed"), row.getLong("taken")),
                        row.getLong("taken") == 0 ? "" : row.getLong("talked") / row.getLong("taken") + "초"))
                .list();
        return new Measure(title, "", List.of(word, "건 전화", "받음", "받은 비율", "끝까지 함", "끝까지 한 비율", "평균 통화"), found);
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "" : String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
    }
}
