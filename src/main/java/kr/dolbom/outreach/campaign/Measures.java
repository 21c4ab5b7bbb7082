package kr.dolbom.outreach.campaign;

import static kr.dolbom.outreach.campaign.Measure.share;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Actor;
import kr.dolbom.outreach.dialogue.Scripts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What campaigns came to, out of the rows the actor may see: nothing here is counted twice or kept beside them. */
@Component
public class Measures {

    private final JdbcClient rows;
    private final CallCountRows counts;
    private final Scripts scripts;
    private final List<MoreMeasures> more;
    private final Permissions permissions;

    Measures(
            JdbcClient rows,
            CallCountRows counts,
            Scripts scripts,
            ObjectProvider<MoreMeasures> more,
            Permissions permissions) {
        this.rows = rows;
        this.counts = counts;
        this.scripts = scripts;
        this.more = more.stream().toList();
        this.permissions = permissions;
    }

    public List<Measure> all(Actor actor) {
        permissions.require(actor, Duty.SEE_FIGURES);
        List<CallCounts> calls = counts.list();
        return Stream.concat(
                        Stream.of(byAttempt(calls), byHour(calls), byNumber(calls), bySignal(), hangUps(), byOfficer()),
                        more.stream().flatMap(one -> one.list().stream()))
                .toList();
    }

    private static Measure byAttempt(List<CallCounts> calls) {
        return calls(
                "몇 번째 전화에 닿았나",
                "가구에 건 차례",
                CallCounts.by(CallCounts::ordinal, calls),
                ordinal -> ordinal == 0 ? "스스로 전화함" : ordinal + "번째");
    }

    private static Measure byHour(List<CallCounts> calls) {
        return calls("언제 걸면 닿나", "시각", CallCounts.by(CallCounts::hour, placed(calls)), hour -> hour + "시");
    }

    private static Measure byNumber(List<CallCounts> calls) {
        return calls(
                "어느 번호로 닿았나", "적힌 차례", CallCounts.by(CallCounts::number, placed(calls)), number -> number + "번째 번호");
    }

    private static List<CallCounts> placed(List<CallCounts> calls) {
        return calls.stream().filter(one -> !one.incoming()).toList();
    }

    private Measure bySignal() {
        List<List<String>> found = rows.sql("""
                        select signal, count(*) as households, count(*) filter (where state = 'REACHED') as reached,
                            count(*) filter (where state in (:ended)) as ended
                        from targets t, unnest(case when signals = '{}' then array['(없음)'] else signals end) as signal
                        group by signal order by 2 desc, 1 limit 100
                        """)
                .param("ended", names(state -> state.isForOfficer() || state == TargetState.REACHED))
                .query((row, i) -> List.of(
                        row.getString("signal"),
                        row.getString("households"),
                        row.getString("ended"),
                        row.getString("reached"),
                        share(row.getLong("reached"), row.getLong("ended"))))
                .list();
        return new Measure(
                "위기정보마다",
                "한 가구에 여럿이면 각각 셉니다. 그만둔 캠페인에 남은 가구는 마친 것으로 세지 않습니다.",
                List.of("위기정보", "가구", "마침", "상담함", "닿은 비율"),
                found);
    }

    private Measure hangUps() {
        List<List<String>> found = rows.sql("""
                        select c.plan->>'script' as script, a.last_question as question, count(*) as count
                        from attempts a join campaigns c on c.id = a.campaign
                        where a.state = 'ENDED' and a.answered_at is not null and not a.completed
                            and a.last_question <> ''
                        group by 1, 2 order by 3 desc, 2 limit 50
                        """)
                .query((row, i) ->
                        List.of(words(row.getString("script"), row.getString("question")), row.getString("count")))
                .list();
        return new Measure(
                "어느 물음에서 끊었나",
                "받은 전화 가운데 묻던 중에 끊긴 것입니다. 자동응답기, 다른 사람, 거부, 사람에게 넘긴 전화는 세지 않습니다.",
                List.of("물음", "끊은 전화"),
                found);
    }

    private String words(@Nullable String script, String question) {
        return Optional.ofNullable(script)
                .flatMap(scripts::find)
                .flatMap(one -> one.asked(question))
                .orElse(question);
    }

    /** Households a person must look after were work before, too; those the machine spoke to are calls nobody had to make. */
    private Measure byOfficer() {
        List<List<String>> found = rows.sql("""
                        with called as (
                            select target, count(*) filter (where not incoming) as calls, sum(talked) as talked
                            from attempts where state in ('ENDED', 'UNKNOWN') group by target)
                        select coalesce(nullif(t.officer, ''), '(담당 없음)') as officer, count(*) as households,
                            count(*) filter (where state = 'REACHED') as reached,
                            count(*) filter (where state in (:left)) as left_over,
                            coalesce(sum(called.calls), 0) as calls, coalesce(sum(called.talked), 0) / 60 as minutes
                        from targets t left join called on called.target = t.id
                        group by 1 order by 2 desc, 1 limit 200
                        """)
                .param("left", names(TargetState::isForOfficer))
                .query((row, i) -> List.of(
                        row.getString("officer"),
                        row.getString("households"),
                        row.getString("reached"),
                        row.getString("left_over"),
                        row.getString("calls"),
                        String.valueOf(row.getLong("minutes"))))
                .list();
        return new Measure(
                "담당자의 일",
                "덜어 준 일은 대신 건 전화와 통화한 시간, 생긴 일은 볼 요약과 사람이 이어서 볼 가구입니다.",
                List.of("담당자", "가구", "상담함(볼 요약)", "사람이 이어서 볼 가구", "대신 건 전화", "대신 통화한 분"),
                found);
    }

    private static List<String> names(Predicate<TargetState> which) {
        return Arrays.stream(TargetState.values()).filter(which).map(Enum::name).toList();
    }

    private static Measure calls(
            String title, String word, SortedMap<Integer, CallCounts> counts, IntFunction<String> words) {
        return new Measure(
                title,
                "받음에는 자동응답기와 다른 사람도 들고, 상담함은 그 전화로 가구와 이야기한 것입니다.",
                List.of(word, "건 전화", "받음", "받은 비율", "상담함", "상담한 비율", "끝까지 함", "받은 뒤 끝까지 한 비율", "평균 통화"),
                counts.entrySet().stream()
                        .map(one -> one.getValue().cells(words.apply(one.getKey())))
                        .toList());
    }
}
