package kr.dolbom.outreach.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.dolbom.desk.web.RunningDesk;
import kr.dolbom.governance.web.Caller;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.cases.Calls;
import kr.dolbom.outreach.cases.Cases;
import kr.dolbom.outreach.cases.Choice;
import kr.dolbom.outreach.cases.Decisions;
import kr.dolbom.outreach.cases.KeptCalls;
import kr.dolbom.outreach.cases.Opening;
import kr.dolbom.outreach.dialogue.Domain;
import kr.dolbom.outreach.dialogue.Need;
import kr.dolbom.outreach.dialogue.Scripts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A campaign small enough to be counted by hand. Calls are (try, number, hour, how long it was talked or why not); a star
 * is the end of the script, «!» the call that reached the household.
 *
 * <pre>
 *    signals    officer  state        calls
 * A  단전        박담당    REACHED      (1, 1, 10h, 120 s *!)
 * B  단전 단수    박담당    REACHED      (1, 1, 10h, no answer) (2, 2, 14h, 180 s *!)
 * C  단수        박담당    REACHED      (1, 1, 10h, 40 s !, left at "health")
 * D             이담당    REACHED      (1, 1, 14h, no answer) (called us, 1, 15h, 100 s *!)
 * E  단전        이담당    NOT_REACHED  (1, 1, 10h, busy) (2, 2, 14h, no answer) (3, 1, 16h, 20 s of a machine)
 * F  단전        이담당    DECLINED     (1, 1, 10h, declined)
 * G  단수                 OPTED_OUT    (1, 1, 10h, 15 s, refused)
 * H  단수                 NO_NUMBER    (1, 1, 11h, unknown number)
 * I             박담당    NO_TEXT
 * J  단전        박담당    STOPPED
 * K  단수        이담당    READY        (1, 1, 10h, withdrawn: not placed)
 * L  단전        이담당    READY        (1, 1, 11h, unknown: its node was lost)
 * </pre>
 */
class MeasuresTests extends RunningDesk {

    private static final String PLAN = """
            {"officeName": "행복동 주민센터", "officerName": "박주무", "officePhone": "02-2620-3333",
             "purpose": "안부를 여쭙기", "ground": "사회보장급여법 제9조의2(위기가구의 발굴)", "script": "first-counselling",
             "hours": {"days": ["MONDAY"], "from": "09:00", "to": "18:00", "lunchFrom": "12:00", "lunchTo": "13:00"},
             "lines": 1, "expectedSeconds": 180, "textFirst": true}""";

    @Autowired
    JdbcClient rows;

    @Autowired
    Identities identities;

    @Autowired
    Measures measures;

    @Autowired
    KeptCalls kept;

    @Autowired
    Cases cases;

    @Autowired
    Decisions decisions;

    @Autowired
    Scripts scripts;

    private final UUID campaign = UUID.randomUUID();
    private final String office = "서울특별시/" + campaign;

    @BeforeAll
    void called() {
        Acting.asTheApplication(() -> {
            rows.sql("""
                            insert into campaigns (id, organisation, name, state, plan, made_by, made_at)
                            values (?, ?, '12', 'RUNNING', ?::jsonb, 'x', now())
                            """).params(campaign, office, PLAN).update();
            UUID a = target("단전", "박담당", "REACHED", 1);
            placed(a, 1, 1, 10, 120, true);
            UUID b = target("단전,단수", "박담당", "REACHED", 2);
            missed(b, 1, 1, 10, "ENDED");
            placed(b, 2, 2, 14, 180, true);
            UUID c = target("단수", "박담당", "REACHED", 1);
            placed(c, 1, 1, 10, 40, false);
            rows.sql("update attempts set last_question = 'health' where target = ?")
                    .param(c)
                    .update();
            UUID d = target("", "이담당", "REACHED", 1);
            missed(d, 1, 1, 14, "ENDED");
            placed(d, 0, 1, 15, 100, true);
            UUID e = target("단전", "이담당", "NOT_REACHED", 0);
            missed(e, 1, 1, 10, "ENDED");
            missed(e, 2, 2, 14, "ENDED");
            placed(e, 3, 1, 16, 20, false);
            missed(target("단전", "이담당", "DECLINED", 0), 1, 1, 10, "ENDED");
            placed(target("단수", "", "OPTED_OUT", 0), 1, 1, 10, 15, false);
            missed(target("단수", "", "NO_NUMBER", 0), 1, 1, 11, "ENDED");
            target("", "박담당", "NO_TEXT", 0);
            target("단전", "박담당", "STOPPED", 0);
            missed(target("단수", "이담당", "READY", 0), 1, 1, 10, "WITHDRAWN");
            missed(target("단전", "이담당", "READY", 0), 1, 1, 11, "UNKNOWN");
            return true;
        });
    }

    /** Of the first tries A, C and G were taken, 120 + 40 + 15 seconds; A and C were counselled, A to the end. */
    @Test
    void reachByTry() {
        assertThat(measure("몇 번째 전화에 닿았나"))
                .containsExactly(
                        row("스스로 전화함", 1, 1, "100.0%", 1, "100.0%", 1, "100.0%", "100초"),
                        row("1번째", 9, 3, "33.3%", 2, "22.2%", 1, "33.3%", "58초"),
                        row("2번째", 2, 1, "50.0%", 1, "50.0%", 1, "100.0%", "180초"),
                        row("3번째", 1, 1, "100.0%", 0, "0.0%", 0, "0.0%", "20초"));
    }

    /** When the desk calls: who called at three in the afternoon says nothing about it. */
    @Test
    void reachByHour() {
        assertThat(measure("언제 걸면 닿나"))
                .containsExactly(
                        row("10시", 6, 3, "50.0%", 2, "33.3%", 1, "33.3%", "58초"),
                        row("11시", 2, 0, "0.0%", 0, "0.0%", 0, "", ""),
                        row("14시", 3, 1, "33.3%", 1, "33.3%", 1, "100.0%", "180초"),
                        row("16시", 1, 1, "100.0%", 0, "0.0%", 0, "0.0%", "20초"));
    }

    /** First numbers: A, B1, C, D, E1, E3, F, G, H, L; taken A, C, E3, G with 195 seconds. */
    @Test
    void reachByNumber() {
        assertThat(measure("어느 번호로 닿았나"))
                .containsExactly(
                        row("1번째 번호", 10, 4, "40.0%", 2, "20.0%", 1, "25.0%", "48초"),
                        row("2번째 번호", 2, 1, "50.0%", 1, "50.0%", 1, "100.0%", "180초"));
    }

    /** 단전: A B E F are through, J was stopped and L waits; 단수: B C G H are through, K waits; without: D, I. */
    @Test
    void reachBySignal() {
        assertThat(measure("위기정보마다"))
                .containsExactly(
                        row("단전", 6, 4, 2, "50.0%"), row("단수", 5, 4, 2, "50.0%"), row("(없음)", 2, 2, 1, "50.0%"));
    }

    @Test
    void hangUpsByQuestion() {
        String asked =
                scripts.find("first-counselling").orElseThrow().asked("health").orElseThrow();
        assertThat(asked).endsWith("?");
        assertThat(measure("어느 물음에서 끊었나")).containsExactly(row(asked, 1));
    }

    /** Saved: placed calls and talk (박 340 s, 이 120 s); made: summaries (REACHED) and households left to a person. */
    @Test
    void workMadeAndSavedPerOfficer() {
        assertThat(measure("담당자의 일"))
                .containsExactly(row("박담당", 5, 3, 1, 4, 5), row("이담당", 5, 1, 2, 6, 2), row("(담당 없음)", 2, 0, 2, 2, 0));
    }

    /**
     * Two decided cases with 건강·돈 needed, 일 unsure, 집·돌봄 not needed, 외로움 not asked. In the first 건강 is corrected to
     * no, 돈 confirmed, 일 corrected to a need; in the second 건강 is corrected and taken back. A third is corrected but
     * reopened after its decision, and counts for nothing.
     */
    @Test
    void agreementPerLabelAndDecisions() {
        String team = office + "/결정팀";
        Actor officer = officer(team);
        String first = taken(officer, team);
        edit(officer, first, Domain.HEALTH, Need.NO);
        edit(officer, first, Domain.MONEY, Need.YES);
        edit(officer, first, Domain.WORK, Need.YES);
        String second = taken(officer, team);
        edit(officer, second, Domain.HEALTH, Need.NO);
        edit(officer, second, Domain.HEALTH, Need.YES);
        String third = taken(officer, team);
        edit(officer, third, Domain.HOUSING, Need.YES);
        List.of(first, second, third, first).forEach(id -> decide(officer, id));
        as(officer, () -> decisions.reopen(officer, third, "다시 봄"));
        decidedAfter(first, 1);
        decidedAfter(second, 2);
        assertThat(measure(analyst(team), "요약과 담당자의 판단"))
                .containsExactly(
                        row("건강", "도움 필요", 2, 1, 1, "50.0%"),
                        row("돈", "도움 필요", 2, 2, 0, "100.0%"),
                        row("일", "확인 필요", 2, 1, 1, "50.0%"),
                        row("집", "필요 없음", 2, 2, 0, "100.0%"),
                        row("돌봄", "필요 없음", 2, 2, 0, "100.0%"));
        assertThat(measure(analyst(team), "사람이 내린 결정"))
                .containsExactly(row(cases.me(officer).name(), 2, "1.5"));
    }

    /** They were kept before the columns stood beside the seal, or by a node that does not know them. */
    @Test
    void casesWithoutTheirColumnsCountTheSame() {
        String team = office + "/옛팀";
        Actor officer = officer(team);
        String one = taken(officer, team);
        edit(officer, one, Domain.HEALTH, Need.NO);
        decide(officer, one);
        List<List<String>> before = measure(analyst(team), "요약과 담당자의 판단");
        assertThat(before).contains(row("건강", "도움 필요", 1, 0, 1, "0.0%"));
        Acting.asTheApplication(
                () -> rows.sql("update counsellings set needs = null").update()
                        + rows.sql("update counselling_events set need = null").update());
        assertThat(measure(analyst(team), "요약과 담당자의 판단")).isEqualTo(before);
    }

    @Test
    void noTableThatLeavesTheDeskHoldsAFormulaOrAName() {
        String elsewhere = "서울특별시/" + UUID.randomUUID();
        UUID own = UUID.randomUUID();
        Acting.asTheApplication(() -> {
            rows.sql("""
                            insert into campaigns (id, organisation, name, state, plan, made_by, made_at)
                            values (?, ?, '1', 'RUNNING', ?::jsonb, 'x', now())
                            """).params(own, elsewhere, PLAN).update();
            UUID one = target(own, elsewhere, "=2+5", "@SUM(A1)", "DECLINED", 0);
            rows.sql("update targets set reason = '-1+1' where id = ?")
                    .param(one)
                    .update();
            rows.sql(
                            "insert into target_numbers (target, ordinal, organisation, number_mark, sealed) values (?, 1, ?, '', ?)")
                    .params(one, elsewhere, identities.sealNumber(one, 1, "01012345678"))
                    .update();
            return true;
        });
        String unreached = signIn(elsewhere, Role.SUPERVISOR)
                .get("/campaigns/" + own + "/unreached.csv")
                .body();
        assertThat(unreached)
                .startsWith("\uFEFF")
                .contains("홍*동,010-****-5678,'=2+5,'@SUM(A1),통화를 거절함,'-1+1")
                .doesNotContain("홍길동", "12345678");
        Caller analyst = signIn(elsewhere, Role.ANALYST);
        assertThat(analyst.get("/campaigns/" + own + "/unreached.csv").statusCode())
                .isEqualTo(403);
        assertThat(analyst.get("/cases/export.csv").statusCode()).isEqualTo(403);
        String figures = analyst.get("/campaigns/measures.csv").body();
        assertThat(figures).startsWith("\uFEFF").contains("'=2+5", "'@SUM(A1)").doesNotContain("\n=", "\n@");
    }

    private List<List<String>> measure(String title) {
        return measure(analyst(office), title);
    }

    private List<List<String>> measure(Actor actor, String title) {
        return Acting.as(actor, () -> measures.all(actor)).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private static List<String> row(Object... cells) {
        return Arrays.stream(cells).map(String::valueOf).toList();
    }

    private static Actor analyst(String office) {
        return new Actor(Optional.of("analyst"), Actor.parts(office), Set.of(Role.ANALYST));
    }

    private Actor officer(String office) {
        String id = accounts.add(office, Role.COUNSELLOR).id().toString();
        return new Actor(Optional.of(id), Actor.parts(office), Set.of(Role.COUNSELLOR));
    }

    private String taken(Actor officer, String office) {
        CallOrder order = Calls.order(office, "홍길동");
        String[] said = {
            "허리가 아파서 병원에 못 가요",
            "네 병원비가 부담돼요",
            "생활비가 빠듯하고 힘들어요",
            "전기세가 석 달 밀렸는데 한 삼십오만 원 돼요",
            "빚은 없어요",
            "글쎄요",
            "그냥 그래요",
            "아니요",
            "네 잘 먹어요"
        };
        kept.keep(order, Calls.held(scripts, order, said));
        String id = order.attempt().toString();
        as(officer, () -> cases.take(officer, id));
        as(officer, () -> decisions.open(officer, id, Opening.TRANSCRIPT));
        return id;
    }

    private void edit(Actor officer, String id, Domain domain, Need need) {
        as(officer, () -> cases.edit(officer, id, domain, need, "직접 물어봄"));
    }

    private void decide(Actor officer, String id) {
        as(
                officer,
                () -> decisions.decide(
                        officer,
                        id,
                        Set.of(Choice.VISIT),
                        "",
                        cases.require(officer, id).version()));
    }

    private void decidedAfter(String id, int hours) {
        Acting.asTheApplication(
                () -> rows.sql("""
                        update counsellings set called_at = (select max(at) from decisions where counselling = id)
                            - :hours * interval '1 hour' where id = :id::uuid
                        """).param("hours", hours).param("id", id).update());
    }

    private static void as(Actor actor, Runnable work) {
        Acting.as(actor, () -> {
            work.run();
            return true;
        });
    }

    private UUID target(String signals, String officer, String state, int reachedBy) {
        return target(campaign, office, signals, officer, state, reachedBy);
    }

    private UUID target(UUID of, String office, String signals, String officer, String state, int reachedBy) {
        UUID id = UUID.randomUUID();
        rows.sql("""
                        insert into targets (id, campaign, organisation, household_mark, sealed, signals, officer, state,
                            reached_by, settled_at)
                        values (?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, nullif(?, 0),
                            '2026-03-09 18:00+09'::timestamptz)
                        """)
                .params(
                        id,
                        of,
                        office,
                        id.toString(),
                        identities.seal(id, new Identity("홍길동", 1960, "행복동 1", "ko")),
                        signals,
                        officer,
                        state,
                        reachedBy)
                .update();
        return id;
    }

    private void placed(UUID target, int ordinal, int number, int hour, int talked, boolean completed) {
        attempt(target, ordinal, number, hour, "ENDED", talked, completed);
    }

    private void missed(UUID target, int ordinal, int number, int hour, String state) {
        attempt(target, ordinal, number, hour, state, 0, false);
    }

    private void attempt(UUID target, int ordinal, int number, int hour, String state, int talked, boolean completed) {
        String at = "2026-03-09 %02d:20+09".formatted(hour);
        rows.sql("""
                        insert into attempts (id, target, campaign, organisation, ordinal, number, number_mark, owner,
                            lease_till, state, started_at, answered_at, talked, completed, incoming)
                        values (gen_random_uuid(), :target, :campaign, :office, :ordinal, :number, 'mark', 'node', now(),
                            :state, :at::timestamptz, case when :talked > 0 then :at::timestamptz end, :talked, :completed,
                            :ordinal = 0)
                        """)
                .param("target", target)
                .param("campaign", campaign)
                .param("office", office)
                .param("ordinal", ordinal)
                .param("number", number)
                .param("state", state)
                .param("at", at)
                .param("talked", talked)
                .param("completed", completed)
                .update();
    }
}
