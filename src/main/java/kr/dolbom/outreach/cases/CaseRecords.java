package kr.dolbom.outreach.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.dolbom.outreach.dialogue.Reply;
import kr.dolbom.outreach.rights.About;
import kr.dolbom.outreach.rights.HeldRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What calls brought, what officers made of it, and dangers that were told of. */
@Component
class CaseRecords implements HeldRecords {

    private static final String BY_LAW =
            "결정했거나 담당자가 살펴보는 상담과 아직 확인하지 않은 위험 알림은 보관 기간까지 남습니다(개인정보 보호법 제36조제1항 단서, 사회보장급여법).";

    private static final String THEIRS = "id = any(:calls)";

    private static final String THEIR_DANGERS =
            "(attempt = any(:calls) or target = any(:households) or target is null and number_mark = :mark)";

    private final JdbcClient rows;
    private final CounsellingRows counsellings;
    private final EventRows events;
    private final DecisionRows decisions;
    private final Alerts alerts;

    CaseRecords(
            JdbcClient rows, CounsellingRows counsellings, EventRows events, DecisionRows decisions, Alerts alerts) {
        this.rows = rows;
        this.counsellings = counsellings;
        this.events = events;
        this.decisions = decisions;
        this.alerts = alerts;
    }

    @Override
    public String korean() {
        return "상담 요약과 결정";
    }

    @Override
    public long count(About about) {
        return count("select count(*) from counsellings where " + THEIRS, about)
                + count("select count(*) from alerts where target is null and number_mark = :mark", about);
    }

    @Override
    public List<Map<String, Object>> of(About about) {
        return Stream.concat(
                        about.calls().stream()
                                .map(counsellings::find)
                                .flatMap(Optional::stream)
                                .map(this::record),
                        alerts.ofStranger(about.mark()).stream().map(CaseRecords::record))
                .toList();
    }

    private static Map<String, Object> record(Alert alert) {
        return Map.of(
                "때", alert.raisedAt().toString(),
                "위험 알림", alert.danger().korean(),
                "글", alert.words());
    }

    private Map<String, Object> record(Counselling one) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("통화한 때", one.calledAt().toString());
        record.put("상태", one.state().korean());
        record.put("급한 정도", one.urgency().korean());
        record.put(
                "말씀하신 것",
                one.call().record().replies().stream().map(CaseRecords::said).toList());
        record.put("영역별 요약", one.call().record().needs());
        record.put(
                "담당자가 남긴 것",
                events.of(one).stream()
                        .map(event -> Map.of(
                                "때", event.at().toString(), "무엇", event.move().korean(), "글", event.text()))
                        .toList());
        record.put(
                "결정",
                decisions.of(one).stream()
                        .map(made -> Map.of(
                                "때", made.at().toString(),
                                "무엇",
                                        made.choices().stream()
                                                .map(Choice::korean)
                                                .toList(),
                                "글", made.note()))
                        .toList());
        record.put(
                "위험 알림",
                alerts.of(one.id()).stream()
                        .map(alert -> alert.danger().korean())
                        .toList());
        return record;
    }

    private static Map<String, String> said(Reply reply) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("물음", reply.asked());
        said.put("대답", reply.key().isEmpty() ? reply.words() : reply.key() + "번을 누름");
        reply.quote().ifPresent(words -> said.put("AI 모델이 읽은 말", words));
        return said;
    }

    /** Nobody has begun with them yet: these may go. The rest is the ground of what a public body decides. */
    @Override
    public Erased erase(About about) {
        long waiting = delete("delete from counsellings where state = 'WAITING' and " + THEIRS, about);
        long dangers = delete(
                "delete from alerts a where seen_at is not null and " + THEIR_DANGERS
                        + " and not exists (select from counsellings c where c.id = a.attempt)",
                about);
        long kept = count("select count(*) from counsellings where " + THEIRS, about)
                + count("select count(*) from alerts where " + THEIR_DANGERS, about);
        return Erased.of(waiting + dangers, kept, BY_LAW);
    }

    private long delete(String sql, About about) {
        return bound(sql, about).update();
    }

    private long count(String sql, About about) {
        return bound(sql, about).query(Long.class).single();
    }

    private StatementSpec bound(String sql, About about) {
        return rows.sql(sql)
                .param("calls", about.callIds())
                .param("households", about.householdIds())
                .param("mark", about.mark());
    }
}
