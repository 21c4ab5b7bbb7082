package kr.dolbom.outreach.cases;

import static kr.dolbom.outreach.campaign.Measure.share;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kr.dolbom.outreach.campaign.Measure;
import kr.dolbom.outreach.campaign.MoreMeasures;
import kr.dolbom.outreach.dialogue.Domain;
import kr.dolbom.outreach.dialogue.Need;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officers made of the calls: where they read a summary otherwise, and what they decided. */
@Component
class CaseMeasures implements MoreMeasures {

    /** They are unsealed one by one; more than a district decides in years. */
    private static final int MOST = 20_000;

    private static final List<Need> LABELS = List.of(Need.YES, Need.NO, Need.UNSURE);

    private final JdbcClient rows;
    private final CounsellingRows counsellings;
    private final EventRows events;

    CaseMeasures(JdbcClient rows, CounsellingRows counsellings, EventRows events) {
        this.rows = rows;
        this.counsellings = counsellings;
        this.events = events;
    }

    @Override
    public List<Measure> list() {
        return List.of(agreement(), decisions());
    }

    /** An officer corrects what the summary got wrong; what was left as it was counts as agreed. */
    private Measure agreement() {
        List<Counselling> decided = counsellings.list(new CaseFilter(EnumSet.of(State.DECIDED), "", MOST, 0), "");
        Map<UUID, Map<Domain, Need>> corrections = events.corrections();
        List<List<String>> found = new ArrayList<>();
        for (Domain domain : Domain.values())
            for (Need label : LABELS) {
                List<Counselling> said = decided.stream()
                        .filter(one -> one.call().record().needs().get(domain) == label)
                        .toList();
                long kept = said.stream()
                        .filter(one -> label
                                == corrections.getOrDefault(one.id(), Map.of()).getOrDefault(domain, label))
                        .count();
                if (!said.isEmpty()) found.add(row(domain, label, said.size(), kept));
            }
        return new Measure(
                "요약과 담당자의 판단",
                "결정한 상담에서 기계가 나눈 것을 담당자가 그대로 두었는지, 다르게 고쳤는지입니다. 묻지 못한 영역은 세지 않습니다.",
                List.of("영역", "기계의 요약", "결정한 상담", "그대로 둠", "다르게 고침", "그대로 둔 비율"),
                found);
    }

    private static List<String> row(Domain domain, Need label, long said, long kept) {
        return List.of(
                domain.korean(),
                label.korean(),
                String.valueOf(said),
                String.valueOf(kept),
                String.valueOf(said - kept),
                share(kept, said));
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
