package kr.dolbom.outreach.campaign.dialling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import kr.dolbom.desk.OpenDesk;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.campaign.CallingHours;
import kr.dolbom.outreach.campaign.Campaign;
import kr.dolbom.outreach.campaign.CampaignState.Move;
import kr.dolbom.outreach.campaign.Campaigns;
import kr.dolbom.outreach.campaign.Plan;
import kr.dolbom.outreach.campaign.PlanFacts.Change;
import kr.dolbom.outreach.campaign.Plans;
import kr.dolbom.outreach.campaign.Plans.Step;
import kr.dolbom.outreach.campaign.Spacing;
import kr.dolbom.outreach.campaign.TargetState;
import kr.dolbom.outreach.campaign.list.Listed;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.texting.PhoneNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** A plan that is changed between calls, on real rows. */
@Import(PlanChangesTests.Busy.class)
class PlanChangesTests extends OpenDesk {

    private static final Actor LEADER = new Actor(Optional.of("leader"), List.of("구청"), Set.of(Role.SUPERVISOR));
    private static final List<CallOrder> PLACED = new CopyOnWriteArrayList<>();

    /** Every number is engaged. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Busy {
        @Bean
        @Primary
        Telephonist busy() {
            return (order, reports) -> {
                PLACED.add(order);
                reports.ended(CallReport.of(Ending.of(Outcome.BUSY)));
            };
        }
    }

    @Autowired
    Campaigns campaigns;

    @Autowired
    Plans plans;

    @Autowired
    Dialler dialler;

    @Autowired
    Trunks trunks;

    @Autowired
    Announcing announcing;

    @BeforeEach
    void nothingIsGoingOn() {
        owner.sql("delete from campaigns").update();
        owner.sql("delete from holidays").update();
        trunks.set("main", 5, 1000);
        owner.sql("update trunks set credit = 100").update();
        PLACED.clear();
        itIs(MONDAY);
    }

    @Test
    void whoChangedWhatFromWhatToWhatIsKept() {
        Campaign campaign = campaigns.prepare(LEADER, "1차", plan(), List.of(household("01000000001")));
        plans.change(LEADER, campaign.id(), 1, "1차 명단", with(spacing(2, 6, 2, 15)));
        Step last = plans.history(LEADER, campaign.id()).getFirst();
        assertThat(last.version()).isEqualTo(2);
        assertThat(last.who()).isEqualTo("leader");
        assertThat(last.at()).isEqualTo(MONDAY);
        assertThat(last.changes())
                .containsExactly(new Change("캠페인 이름", "1차", "1차 명단"), new Change("번호마다 거는 횟수", "3번까지", "2번까지"));
        assertThat(plans.history(LEADER, campaign.id()).getLast().changes()).isEmpty();
        assertThat(owner.sql("select content from audit_entries where content like '%campaign.plan-changed%'"
                                + " order by number desc limit 1")
                        .query(String.class)
                        .single())
                .contains("캠페인 이름, 번호마다 거는 횟수", campaign.id().toString());
    }

    @Test
    void aNewCampaignBeginsWithTheOwnOfficesLastPlan() {
        Actor elsewhere = new Actor(Optional.of("other"), List.of("구청", "행복동"), Set.of(Role.SUPERVISOR));
        assertThat(campaigns.lastPlan(LEADER)).isEmpty();
        campaigns.prepare(LEADER, "1차", plan(), List.of(household("01000000001")));
        itIs(MONDAY.plusSeconds(60));
        Plan second = with(spacing(2, 6, 2, 15));
        campaigns.prepare(LEADER, "2차", second, List.of(household("01000000001")));
        itIs(MONDAY.plusSeconds(120));
        campaigns.prepare(elsewhere, "행복동", plan(), List.of(household("01000000002")));
        assertThat(campaigns.lastPlan(LEADER)).contains(second);
    }

    @Test
    void nothingDifferentIsNoVersion() {
        Campaign campaign = campaigns.prepare(LEADER, "1차", plan(), List.of(household("01000000001")));
        assertThat(plans.change(LEADER, campaign.id(), 1, "1차", plan())).isEmpty();
        assertThat(plans.history(LEADER, campaign.id())).hasSize(1);
    }

    @Test
    void whatCallsIsPausedFirst() {
        Campaign campaign = running(plan(), household("01000000001"));
        refused(Code.PLAN_IN_USE, campaign, 1);
        campaigns.move(LEADER, campaign.id(), Move.PAUSE);
        plans.change(LEADER, campaign.id(), 1, "명단", with(spacing(1, 1, 1, 15)));
        campaigns.move(LEADER, campaign.id(), Move.STOP);
        refused(Code.PLAN_IN_USE, campaign, 2);
    }

    @Test
    void ofTwoOfficersTheSecondIsTold() {
        Campaign campaign = campaigns.prepare(LEADER, "1차", plan(), List.of(household("01000000001")));
        plans.change(LEADER, campaign.id(), 1, "먼저", plan());
        refused(Code.PLAN_CHANGED, campaign, 1);
        assertThat(campaigns.require(LEADER, campaign.id()).campaign().name()).isEqualTo("먼저");
    }

    @Test
    void whoHasHadTheNewNumberOfCallsIsGivenUpAndNotCalledAgain() {
        Campaign campaign = running(plan(), household("01000000001"), household("01000000002", "01000000003"));
        call(2);
        changed(campaign, with(spacing(3, 1, 2, 15)));
        assertThat(counted(campaign, TargetState.NOT_REACHED)).isEqualTo(2);
        assertThat(rounds(Duration.ofDays(1))).isZero();
        assertThat(endings()).isEqualTo(2);
    }

    @Test
    void aNumberThatHasHadItsCallsIsLeftForTheNext() {
        Campaign campaign = running(plan(), household("01000000002", "01000000003"));
        call(1);
        changed(campaign, with(spacing(1, 6, 2, 15)));
        assertThat(rounds(Duration.ofHours(1))).isOne();
        assertThat(PLACED.getLast().number()).isEqualTo("01000000003");
    }

    @Test
    void aLongerGapHoldsForThoseWhoWait() {
        Campaign campaign = running(plan(), household("01000000001"));
        call(1);
        changed(campaign, with(spacing(3, 6, 2, 240)));
        assertThat(rounds(Duration.ofMinutes(30))).isZero();
        assertThat(rounds(Duration.ofHours(4))).isOne();
    }

    @Test
    void fewerCallsADayHoldForToday() {
        Campaign campaign = running(plan(), household("01000000001"));
        call(1);
        changed(campaign, with(spacing(3, 6, 1, 15)));
        assertThat(rounds(Duration.ofHours(5))).isZero();
        assertThat(rounds(Duration.ofDays(1))).isOne();
    }

    @Test
    void moreCallsBringNobodyBackWhoWasGivenUp() {
        Campaign campaign = running(with(spacing(1, 1, 1, 15)), household("01000000001"));
        call(1);
        assertThat(counted(campaign, TargetState.NOT_REACHED)).isOne();
        changed(campaign, with(spacing(9, 9, 9, 15)));
        assertThat(rounds(Duration.ofDays(2))).isZero();
        assertThat(endings()).isOne();
    }

    @Test
    void whoWasNotWrittenToIsWrittenToFirstAfterAll() {
        Campaign campaign = running(plan(), household("01000000001"));
        assertThat(counted(campaign, TargetState.READY)).isOne();
        changed(campaign, textFirst());
        assertThat(counted(campaign, TargetState.LISTED)).isOne();
        assertThat(rounds(Duration.ZERO)).isZero();
        announcing.round(campaigns.require(LEADER, campaign.id()).campaign());
        assertThat(counted(campaign, TargetState.TEXTED)).isOne();
    }

    @Test
    void aPauseWithoutAChangeChangesNothing() {
        Campaign campaign = running(plan(), household("01000000001"), household("01000000002", "01000000003"));
        call(2);
        String before = waiting();
        campaigns.move(LEADER, campaign.id(), Move.PAUSE);
        campaigns.move(LEADER, campaign.id(), Move.RESUME);
        assertThat(waiting()).isEqualTo(before);
    }

    private void changed(Campaign campaign, Plan plan) {
        campaigns.move(LEADER, campaign.id(), Move.PAUSE);
        plans.change(LEADER, campaign.id(), 1, "명단", plan);
        campaigns.move(LEADER, campaign.id(), Move.RESUME);
    }

    private void refused(Code code, Campaign campaign, long version) {
        assertThatThrownBy(() -> plans.change(LEADER, campaign.id(), version, "나중", plan()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    /** A round now, and everybody who was called waits again or is done. */
    private void call(int households) {
        assertThat(rounds(Duration.ZERO)).isEqualTo(households);
    }

    private int rounds(Duration later) {
        itIs(MONDAY.plus(later));
        int called = dialler.round();
        await(() -> owner.sql("select count(*) from attempts where state = 'CALLING'")
                        .query(Integer.class)
                        .single()
                == 0);
        return called;
    }

    private long counted(Campaign campaign, TargetState state) {
        return campaigns.require(LEADER, campaign.id()).counts().of(state);
    }

    private long endings() {
        return owner.sql("select sum(endings) from targets").query(Long.class).single();
    }

    private String waiting() {
        return owner.sql("select string_agg(state || due_at || next_number || tries, ',' order by id) from targets")
                .query(String.class)
                .single();
    }

    private Campaign running(Plan plan, Listed... households) {
        Campaign campaign = campaigns.prepare(LEADER, "명단", plan, List.of(households));
        campaigns.move(LEADER, campaign.id(), Move.START);
        announcing.round(campaign);
        return campaign;
    }

    private static Plan plan() {
        return with(spacing(3, 6, 2, 15));
    }

    private static Plan with(Spacing spacing) {
        return plan(spacing, false);
    }

    private static Plan textFirst() {
        return plan(spacing(3, 6, 2, 15), true);
    }

    private static Spacing spacing(int perNumber, int perHousehold, int perDay, int gapMinutes) {
        return new Spacing(perNumber, perHousehold, perDay, gapMinutes, 15, 0);
    }

    private static Plan plan(Spacing spacing, boolean textFirst) {
        CallingHours hours = new CallingHours(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                LocalTime.NOON,
                LocalTime.NOON);
        return new Plan(
                "위기가구 발굴",
                "제12조의2",
                "훈련동",
                "김담당",
                "02-000-0000",
                hours,
                spacing,
                50,
                300,
                "first-counselling",
                textFirst,
                "{기관} {전화}",
                "안내@1");
    }

    private static Listed household(String... numbers) {
        return new Listed(
                2,
                "가구" + numbers[0],
                1950,
                "서울 양천구 101동 1203호",
                Arrays.stream(numbers).map(PhoneNumber::new).toList(),
                List.of("단전"),
                0,
                24,
                "ko",
                "",
                List.of());
    }

    private static void await(BooleanSupplier done) {
        for (int tries = 0; !done.getAsBoolean(); tries++) {
            if (tries > 2_000) throw new AssertionError("it did not come to pass");
            try {
                Thread.sleep(5);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
