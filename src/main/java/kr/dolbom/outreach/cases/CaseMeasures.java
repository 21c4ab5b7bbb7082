package kr.dolbom.outreach.cases;

import static kr.dolbom.outreach.campaign.Measure.share;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kr.dolbom.outreach.campaign.Measure;
import kr.dolbom.outreach.campaign.MoreMeasures;
import kr.dolbom.outreach.dialogue.Domain;
import kr.dolbom.outreach.dialogue.Need;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officers made of the calls: where they read a summary otherwise, and what they decided. */
@Component
class CaseMeasures implements MoreMeasures {

    private static final List<Need> LABELS = List.of(Need.YES, Need.NO, Need.UNSURE);

    private final JdbcClient rows;
    private final Findings findings;

    CaseMeasures(JdbcClient rows, Findings findings) {
        this.rows = rows;
        this.findings = findings;
    }

    @Override
    public List<Measure> list() {
        return List.of(agreement(), decisions());
    }

    /** An officer corrects what the summary got wrong; what was left as it was counts as agreed. */
    private Measure agreement() {
        findings.complete();
        return new Measure(
                "요약과 담당자의 판단",
                "결정한 상담에서 기계가 나눈 것을 담당자가 그대로 두었는지, 다르게 고쳤는지입니다. 묻지 못한 영역은 세지 않습니다.",
                List.of("영역", "기계의 요약", "결정한 상담", "그대로 둠", "다르게 고침", "그대로 둔 비율"),
                labels());
    }

    private List<List<String>> labels() {
        return rows
                .sql("""
                        with corrected as (
                            select distinct on (counselling, domain) counselling, domain, need from counselling_events
                            where move = 'EDIT' order by counselling, domain, number desc)
                        select said.domain, said.need, count(*) as said,
                            count(*) filter (where coalesce(e.need, said.need) = said.need) as kept
                        from counsellings c
                        cross join lateral jsonb_each_text(c.needs) as said (domain, need)
                        left join corrected e on e.counselling = c.id and e.domain = said.domain
                        where c.state = 'DECIDED' and said.need in (:labels)
                        group by said.domain, said.need
                        """)
                .param("labels", LABELS.stream().map(Need::name).toList())
                .query((row, i) -> new Label(
                        Domain.valueOf(row.getString("domain")),
                        Need.valueOf(row.getString("need")),
                        row.getLong("said"),
                        row.getLong("kept")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Label::domain).thenComparing(one -> LABELS.indexOf(one.need())))
                .map(Label::cells)
                .toList();
    }

    private record Label(Domain domain, Need need, long said, long kept) {
        List<String> cells() {
            return List.of(
                    domain.korean(),
                    need.korean(),
                    String.valueOf(said),
                    String.valueOf(kept),
                    String.valueOf(said - kept),
                    share(kept, said));
        }
    }

    private Measure decisions() {
        List<List<String>> found = rows.sql("""
                        select d.actor_name, count(*) as decided,
                            extract(epoch from percentile_cont(0.5) within group (order by d.at - c.called_at)) / 3600
                                as hours
                        from counsellings c
                        join lateral (select * from decisions where counselling = c.id order by number desc limit 1) d
                            on true
                        where c.state = 'DECIDED' group by d.actor, d.actor_name order by 2 desc, 1 limit 200
                        """)
                .query((row, i) -> List.of(
                        row.getString("actor_name"),
                        row.getString("decided"),
                        String.format(Locale.ROOT, "%.1f", row.getDouble("hours"))))
                .list();
        return new Measure(
                "사람이 내린 결정",
                "지금 서 있는 결정만 셉니다. 걸린 시간은 전화를 마친 때부터 결정까지의 가운데 값입니다.",
                List.of("사람", "결정한 상담", "걸린 시간(시간)"),
                found);
    }
}
