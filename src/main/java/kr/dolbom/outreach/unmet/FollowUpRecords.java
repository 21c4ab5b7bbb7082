package kr.dolbom.outreach.unmet;

import java.util.List;
import java.util.Map;
import kr.dolbom.outreach.rights.About;
import kr.dolbom.outreach.rights.HeldRecords;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officers wrote about households that calls did not reach. Counted before the lists go, for it goes with them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FollowUpRecords implements HeldRecords {

    private final JdbcClient rows;
    private final FollowUpRows followUps;

    FollowUpRecords(JdbcClient rows, FollowUpRows followUps) {
        this.rows = rows;
        this.followUps = followUps;
    }

    @Override
    public String korean() {
        return "담당자가 이어서 한 일";
    }

    @Override
    public long count(About about) {
        return rows.sql("select count(*) from follow_ups where target = any(:households)")
                .param("households", about.householdIds())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Map<String, Object>> of(About about) {
        return about.households().stream()
                .flatMap(household -> followUps.of(household).stream())
                .map(one -> Map.<String, Object>of(
                        "때", one.at().toString(),
                        "무엇", one.came().korean(),
                        "글", one.note()))
                .toList();
    }

    @Override
    public Erased erase(About about) {
        return Erased.of(
                rows.sql("delete from follow_ups where target = any(:households)")
                        .param("households", about.householdIds())
                        .update(),
                0,
                "");
    }
}
