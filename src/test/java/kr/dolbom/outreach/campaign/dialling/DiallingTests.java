package kr.dolbom.outreach.campaign.dialling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import kr.dolbom.desk.OpenDesk;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.campaign.CallingHours;
import kr.dolbom.outreach.campaign.Campaign;
import kr.dolbom.outreach.campaign.CampaignRows;
import kr.dolbom.outreach.campaign.CampaignState;
import kr.dolbom.outreach.campaign.Campaigns;
import kr.dolbom.outreach.campaign.Holidays;
import kr.dolbom.outreach.campaign.Holidays.Holiday;
import kr.dolbom.outreach.campaign.Plan;
import kr.dolbom.outreach.campaign.Rehearsal;
import kr.dolbom.outreach.campaign.Spacing;
import kr.dolbom.outreach.campaign.TargetState;
import kr.dolbom.outreach.campaign.list.Listed;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.dialogue.WhoAnswered;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.texting.Delivery;
import kr.dolbom.outreach.texting.How;
import kr.dolbom.outreach.texting.OptOuts;
import kr.dolbom.outreach.texting.PhoneNumber;
import kr.dolbom.outreach.texting.TextSettled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Campaigns on real rows, with a telephonist whose calls end when the test says so. */
@Import(DiallingTests.Switchboard.class)
class DiallingTests extends OpenDesk {

    private static final Actor LEADER = new Actor(Optional.of("leader"), List.of("구청"), Set.of(Role.SUPERVISOR));
    private static volatile boolean speechless;
    private static volatile BooleanSupplier open = () -> true;
    private static volatile String unkeepable = "";
    private static volatile CountDownLatch kept = new CountDownLatch(0);
    private static final List<Placed> PLACED = new CopyOnWriteArrayList<>();

    record Placed(CallOrder order, CallReports reports) {
        void end(Outcome outcome) {
            reports.ended(CallReport.of(Ending.of(outcome)));
        }

        void talk(WhoAnswered who) {
            reports.answered();
            reports.ended(new CallReport(
                    Ending.answered(), Optional.of(DiallingTests.record(who, false)), Duration.ofSeconds(90)));
        }

        void refuse() {
            reports.ended(new CallReport(
                    Ending.answered(),
                    Optional.of(DiallingTests.record(WhoAnswered.THE_PERSON, true)),
                    Duration.ofSeconds(9)));
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Switchboard {
        @Bean
        @Primary
        Telephonist switchboard() {
            return new Telephonist() {
                @Override
                public void call(CallOrder order, CallReports reports) {
                    PLACED.add(new Placed(order, reports));
                }

                @Override
                public boolean isOpen() {
                    return open.getAsBoolean();
                }
            };
        }

        /** Keeps nothing of one number, and takes its time over the first. */
        @Bean
        CallKeeper stumbling() {
            return (order, report) -> {
                if (order.number().equals(unkeepable)) throw new IllegalStateException("cannot be kept");
                if (order.number().endsWith("1")) waitFor(kept);
            };
        }

        @Bean
        @Primary
        Rehearsal rehearsal() {
            return (script, household) -> {
                if (speechless) throw new Problem(Code.PROMPT_UNSPEAKABLE, "안녕하세요.", "", "녹음");
            };
        }
    }

    @Autowired
    Campaigns campaigns;

    @Autowired
    Holidays holidays;

    @Autowired
    Dialler dialler;

    @Autowired
    Means means;

    @Autowired
    Trunks trunks;

    @Autowired
    Announcing announcing;

    @Autowired
    Claims claims;

    @Autowired
    Ends ends;

    @Autowired
    CampaignRows running;

    @Autowired
    Vanished vanished;

    @Autowired
    Finishing finishing;

    @Autowired
    OptOuts optOuts;

    @Autowired
    CallBacks callBacks;

    @BeforeEach
    void nothingIsGoingOn() {
        owner.sql("update line_slots set attempt = null").update();
        owner.sql("delete from campaigns").update();
        owner.sql("delete from holidays").update();
        owner.sql("delete from opt_outs").update();
        owner.sql("update trunks set credit = 100").update();
        trunks.set("main", 2, 1000);
        owner.sql("update trunks set credit = 100").update();
        PLACED.clear();
        speechless = false;
        open = () -> true;
        unkeepable = "";
        itIs(MONDAY);
    }

    @Test
    void aHouseholdIsCalledWhenItIsDueAndThenNoMore() {
        Campaign campaign = running(plan(false), household("김하나", "01000000001"));
        assertThat(dialler.round()).isOne();
        assertThat(dialler.round()).isZero();
        assertThat(PLACED.getFirst().order().number()).isEqualTo("01000000001");
        assertThat(PLACED.getFirst().order().household().name()).isEqualTo("김하나");
        PLACED.getFirst().talk(WhoAnswered.THE_PERSON);
        await(campaign, TargetState.REACHED);
        assertThat(dialler.round()).isZero();
        assertThat(finishing.round()).isOne();
        assertThat(campaigns.require(LEADER, campaign.id()).campaign().state()).isEqualTo(CampaignState.FINISHED);
    }

    @Test
    void aCampaignThatCannotSpeakIsNotBegun() {
        Campaign campaign = campaigns.prepare(LEADER, "첫 회차", plan(false), List.of(household("가", "01000000001")));
        speechless = true;
        assertThatThrownBy(() -> campaigns.move(LEADER, campaign.id(), CampaignState.Move.START))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.PROMPT_UNSPEAKABLE));
        assertThat(campaigns.require(LEADER, campaign.id()).campaign().state()).isEqualTo(CampaignState.DRAFT);
    }

    @Test
    void whileTheLineIsShutNobodysTriesAreUsedUp() {
        Campaign campaign = running(plan(false), household("김하나", "01000000001"));
        open = () -> false;
        assertThat(dialler.round()).isZero();
        assertThat(means.missing(campaign)).containsExactly(Means.Missing.LINE_FOR_NOW);
        // It shuts between the claim and the call.
        Iterator<Boolean> shuts = List.of(true, false).iterator();
        open = shuts::next;
        assertThat(dialler.round()).isOne();
        await(campaign, TargetState.READY);
        assertThat(PLACED).isEmpty();
        assertThat(owner.sql("select tries from targets").query(Integer.class).single())
                .isZero();
        open = () -> true;
        assertThat(dialler.round()).isOne();
        assertThat(means.missing(campaign)).isEmpty();
    }

    @Test
    void noMoreCallsThanLinesOnAnyNumberOfNodes() {
        running(
                plan(false),
                household("가", "01000000001"),
                household("나", "01000000002"),
                household("다", "01000000003"));
        assertThat(dialler.round()).isEqualTo(2);
        assertThat(dialler.round()).isZero();
        PLACED.getFirst().end(Outcome.BUSY);
        await(() -> dialler.round() == 1);
    }

    @Test
    void theSameTelephoneIsNotCalledTwiceAtOnceThoughTwoCampaignsHaveIt() {
        running(plan(false), household("가", "01000000001"));
        running(plan(false), household("나", "01000000001"));
        assertThat(dialler.round() + dialler.round()).isOne();
    }

    @Test
    void aBusyNumberIsTriedAgainInAQuarterOfAnHour() {
        Campaign campaign = running(plan(false), household("가", "01000000001", "01000000002"));
        dialler.round();
        PLACED.getFirst().end(Outcome.BUSY);
        await(campaign, TargetState.READY);
        itIs(MONDAY.plus(Duration.ofMinutes(14)));
        assertThat(dialler.round()).isZero();
        itIs(MONDAY.plus(Duration.ofMinutes(15)));
        assertThat(dialler.round()).isOne();
        assertThat(PLACED.getLast().order().number()).isEqualTo("01000000001");
    }

    @Test
    void anUnknownNumberGivesWayToTheNextAndWithoutAnyLeftAPersonIsTold() {
        Campaign campaign = running(plan(false), household("가", "01000000001", "01000000002"));
        dialler.round();
        PLACED.getFirst().end(Outcome.UNKNOWN_NUMBER);
        await(campaign, TargetState.READY);
        itIs(MONDAY.plus(Duration.ofMinutes(15)));
        dialler.round();
        assertThat(PLACED.getLast().order().number()).isEqualTo("01000000002");
        PLACED.getLast().talk(WhoAnswered.WRONG_NUMBER);
        await(campaign, TargetState.NO_NUMBER);
        assertThat(campaigns.unreached(LEADER, campaign.id(), 10, 0))
                .singleElement()
                .satisfies(one -> assertThat(one.number()).isEqualTo("010-****-0001"));
    }

    @Test
    void whoRefusesOnTheTelephoneIsNeverCalledAgainByAnyCampaign() {
        Campaign campaign = running(plan(false), household("가", "01000000001"));
        dialler.round();
        PLACED.getFirst().refuse();
        await(campaign, TargetState.OPTED_OUT);
        assertThat(optOuts.has("010-0000-0001")).isTrue();
        Campaign next = running(plan(false), household("나", "01000000001"));
        assertThat(dialler.round()).isZero();
        await(next, TargetState.OPTED_OUT);
    }

    @Test
    void anOptOutTakesAHouseholdOffAtOnce() {
        Campaign campaign = running(plan(false), household("가", "01000000001", "01000000002"));
        optOuts.add("01000000002", How.OFFICER, "leader");
        await(campaign, TargetState.OPTED_OUT);
        assertThat(dialler.round()).isZero();
    }

    @Test
    void nobodyIsCalledOutsideTheHoursOnHolidaysOrAtLunch() {
        running(plan(false), household("가", "01000000001"));
        itIs(MONDAY.plus(Duration.ofHours(2)));
        assertThat(dialler.round()).as("lunch").isZero();
        itIs(MONDAY.plus(Duration.ofHours(8)));
        assertThat(dialler.round()).as("18:00").isZero();
        itIs(MONDAY.plus(Duration.ofHours(8)).minusSeconds(60));
        assertThat(dialler.round()).as("a call would reach beyond the end").isZero();
        itIs(MONDAY.minus(Duration.ofDays(1)));
        assertThat(dialler.round()).as("Sunday").isZero();
        holidays.add(LEADER, List.of(new Holiday(LocalDate.of(2026, 3, 9), "쉬는 날")));
        itIs(MONDAY);
        assertThat(dialler.round()).as("holiday").isZero();
        holidays.remove(LEADER, LocalDate.of(2026, 3, 9));
        assertThat(dialler.round()).isOne();
    }

    @Test
    void aCallWhoseNodeVanishedIsUnknownAndWaitsTheUsualGap() {
        Campaign campaign = running(plan(false), household("가", "01000000001"));
        dialler.round();
        assertThat(vanished.settle()).isZero();
        owner.sql("update attempts set lease_till = now() - interval '1 second'")
                .update();
        assertThat(vanished.settle()).isOne();
        await(campaign, TargetState.READY);
        assertThat(owner.sql("select state from attempts").query(String.class).single())
                .isEqualTo("UNKNOWN");
        assertThat(dialler.round()).as("never at once").isZero();
        itIs(MONDAY.plus(Duration.ofMinutes(15)));
        assertThat(dialler.round()).isOne();
    }

    @Test
    void whatAnOwnerWithoutALeaseTellsChangesNothingButWordsAreKept() {
        Campaign campaign = running(plan(false), household("가", "01000000001"));
        dialler.round();
        owner.sql("update attempts set lease_till = now() - interval '1 second'")
                .update();
        vanished.settle();
        PLACED.getFirst().talk(WhoAnswered.THE_PERSON);
        await(campaign, TargetState.REACHED);
        itIs(MONDAY.plus(Duration.ofHours(1)));
        assertThat(dialler.round()).isZero();
        assertThat(owner.sql("select endings from targets").query(Integer.class).single())
                .isOne();
    }

    @Test
    void anEndThatCannotBeWrittenHoldsUpNoOtherAndIsNotLost() {
        trunks.set("main", 5, 1000);
        Campaign campaign = running(plan(false), fiveHouseholds());
        assertThat(dialler.round()).isEqualTo(5);
        unkeepable = "01000000003";
        kept = new CountDownLatch(1);
        PLACED.stream()
                .sorted(Comparator.comparing(one -> one.order().number()))
                .forEach(one -> one.talk(WhoAnswered.THE_PERSON));
        kept.countDown();
        await(() -> count("targets where state = 'REACHED' and endings = 1") == 4);
        assertThat(count("attempts where state = 'CALLING'")).isOne();
        assertThat(count("line_slots where attempt is not null")).isOne();
        unkeepable = "";
        await(() -> count("targets where state = 'REACHED' and endings = 1") == 5);
        assertThat(count("attempts a join counsellings c on c.id = a.id")).isEqualTo(5);
        assertThat(count("line_slots where attempt is not null")).isZero();
    }

    @Test
    void aBatchThatBreaksOffInTheMiddleHasWrittenNothing() {
        trunks.set("main", 5, 1000);
        running(plan(false), fiveHouseholds());
        List<Ended> batch = ended("node", claims.take("node", running.running(), MONDAY));
        unkeepable = "01000000003";
        assertThatThrownBy(() -> ends.end(batch)).isInstanceOf(IllegalStateException.class);
        assertThat(count("attempts where state = 'CALLING'")).isEqualTo(5);
        assertThat(count("line_slots where attempt is not null")).isEqualTo(5);
        assertThat(count("attempts a join counsellings c on c.id = a.id")).isZero();
        unkeepable = "";
        assertThat(ends.end(batch)).isEmpty();
        assertThat(ends.end(batch)).as("told twice").hasSize(5);
        assertThat(count("targets where state = 'REACHED' and endings = 1")).isEqualTo(5);
        assertThat(count("attempts a join counsellings c on c.id = a.id")).isEqualTo(5);
    }

    @Test
    void ofABatchOnlyThoseAreEndedWhoseLeaseHolds() {
        trunks.set("main", 5, 1000);
        running(plan(false), fiveHouseholds());
        List<Claimed> claimed = claims.take("node", running.running(), MONDAY);
        UUID lost = claimed.get(2).order().attempt();
        owner.sql("update attempts set lease_till = now() - interval '1 second' where id = ?")
                .param(lost)
                .update();
        vanished.settle();
        assertThat(ends.end(ended("node", claimed)))
                .singleElement()
                .satisfies(one -> assertThat(one.claimed().order().attempt()).isEqualTo(lost));
        assertThat(ends.end(ended("another", claimed))).hasSize(5);
        assertThat(count("attempts where state = 'ENDED'")).isEqualTo(4);
        assertThat(owner.sql("select state from attempts where id = ?")
                        .param(lost)
                        .query(String.class)
                        .single())
                .isEqualTo("UNKNOWN");
        assertThat(count("targets where state = 'REACHED' and endings = 1"))
                .as("words are kept")
                .isEqualTo(5);
    }

    @Test
    void noCallComesBeforeATextThatWasTaken() {
        Campaign campaign = running(plan(true), household("가", "01000000001"));
        assertThat(dialler.round()).isZero();
        UUID target = owner.sql("select id from targets").query(UUID.class).single();
        assertThat(owner.sql("select count(*) from texts where about = ?")
                        .param(target)
                        .query(Integer.class)
                        .single())
                .isOne();
        announcing.settled(new TextSettled(UUID.randomUUID(), target, Delivery.ACCEPTED, MONDAY));
        assertThat(dialler.round()).as("half an hour to read it").isZero();
        itIs(MONDAY.plus(Duration.ofMinutes(30)));
        assertThat(dialler.round()).isOne();
    }

    @Test
    void aTextThatDoesNotGoIsSentToTheNextMobileNumberAndThenToAPerson() {
        Campaign campaign = running(plan(true), household("가", "01000000001", "0212345678", "01000000002"));
        dialler.round();
        UUID target = owner.sql("select id from targets").query(UUID.class).single();
        announcing.settled(new TextSettled(UUID.randomUUID(), target, Delivery.ACCEPTED, MONDAY));
        announcing.settled(new TextSettled(UUID.randomUUID(), target, Delivery.FAILED, MONDAY));
        itIs(MONDAY.plus(Duration.ofMinutes(40)));
        assertThat(dialler.round()).as("no call before a text").isZero();
        announcing.round(campaigns.require(LEADER, campaign.id()).campaign());
        assertThat(owner.sql("select count(distinct number_mark) from texts where about = ?")
                        .param(target)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        announcing.settled(new TextSettled(UUID.randomUUID(), target, Delivery.EXPIRED, MONDAY));
        await(campaign, TargetState.NO_TEXT);
    }

    @Test
    void aTextThatDoesNotGoMakesWorkForAPerson() {
        Campaign campaign = running(plan(true), household("가", "01000000001"), household("나", "0212345678"));
        UUID target = owner.sql("select id from targets where state = 'TEXTED'")
                .query(UUID.class)
                .single();
        announcing.settled(new TextSettled(UUID.randomUUID(), target, Delivery.FAILED, MONDAY));
        assertThat(campaigns.require(LEADER, campaign.id()).counts().of(TargetState.NO_TEXT))
                .isEqualTo(2);
    }

    @Test
    void whoCallsUsIsNotCalledMeanwhileAndIsReachedWhenCounselled() {
        Campaign campaign = running(plan(false), household("가", "01000000001", "01000000002"));
        CallBacks.Taken taken = callBacks.take("+82 10-0000-0002").orElseThrow();
        assertThat(taken.order().household().name()).isEqualTo("가");
        assertThat(callBacks.take("01000000002")).as("once").isEmpty();
        assertThat(dialler.round()).isZero();
        talked(taken, WhoAnswered.THE_PERSON, false);
        await(campaign, TargetState.REACHED);
        assertThat(dialler.round()).isZero();
        assertThat(owner.sql("select endings, tries, reached_by from targets")
                        .query()
                        .singleRow())
                .containsEntry("endings", 1)
                .containsEntry("tries", 0)
                .containsEntry("reached_by", 2);
    }

    @Test
    void whoIsBeingCalledAndWhoIsNotListedCannotBeTaken() {
        running(plan(false), household("가", "01000000001"));
        dialler.round();
        assertThat(callBacks.take("01000000001")).isEmpty();
        assertThat(callBacks.take("01000000009")).isEmpty();
    }

    @Test
    void aCallBackThatCameToNothingLeavesTheHouseholdWhereItWasForTheUsualGap() {
        Campaign campaign = running(plan(false), household("가", "01000000001"));
        talked(callBacks.take("01000000001").orElseThrow(), WhoAnswered.UNKNOWN, false);
        await(() -> owner.sql("select count(*) from attempts where state = 'ENDED'")
                        .query(Integer.class)
                        .single()
                == 1);
        assertThat(campaigns.require(LEADER, campaign.id()).counts().of(TargetState.READY))
                .isOne();
        assertThat(dialler.round()).isZero();
        itIs(MONDAY.plus(Duration.ofMinutes(15)));
        assertThat(dialler.round()).isOne();
    }

    @Test
    void whoWasGivenUpIsReachedByTheirOwnCall() {
        Campaign campaign = running(plan(false), household("가", "01000000001"));
        dialler.round();
        PLACED.getFirst().end(Outcome.DECLINED);
        await(campaign, TargetState.DECLINED);
        talked(callBacks.take("01000000001").orElseThrow(), WhoAnswered.THE_PERSON, false);
        await(campaign, TargetState.REACHED);
        assertThat(callBacks.take("01000000001")).as("counselled to the end").isEmpty();
        owner.sql("update attempts set completed = false").update();
        assertThat(callBacks.take("01000000001")).as("it broke off and goes on").isPresent();
    }

    @Test
    void whoCallsToRefuseIsNeverCalled() {
        Campaign campaign = running(plan(false), household("가", "01000000001"));
        talked(callBacks.take("01000000001").orElseThrow(), WhoAnswered.UNKNOWN, true);
        await(campaign, TargetState.OPTED_OUT);
        assertThat(callBacks.take("01000000001")).isEmpty();
    }

    @Test
    void aNumberOfSomebodyElseIsNotCalledAfterTheyCalledToSaySo() {
        Campaign campaign = running(plan(false), household("가", "01000000001", "01000000002"));
        talked(callBacks.take("01000000001").orElseThrow(), WhoAnswered.WRONG_NUMBER, false);
        await(() -> owner.sql("select next_number from targets")
                        .query(Integer.class)
                        .single()
                == 2);
        assertThat(callBacks.take("01000000001")).isEmpty();
        talked(callBacks.take("01000000002").orElseThrow(), WhoAnswered.WRONG_NUMBER, false);
        await(campaign, TargetState.NO_NUMBER);
    }

    private static void talked(CallBacks.Taken taken, WhoAnswered who, boolean refuses) {
        taken.reports().answered();
        taken.reports()
                .ended(new CallReport(Ending.answered(), Optional.of(record(who, refuses)), Duration.ofSeconds(60)));
    }

    @Test
    void aPausedCampaignBeginsNoCallAndAStoppedOneIsOver() {
        Campaign campaign = running(plan(false), household("가", "01000000001"));
        campaigns.move(LEADER, campaign.id(), CampaignState.Move.PAUSE);
        assertThat(dialler.round()).isZero();
        campaigns.move(LEADER, campaign.id(), CampaignState.Move.RESUME);
        campaigns.move(LEADER, campaign.id(), CampaignState.Move.STOP);
        await(campaign, TargetState.STOPPED);
        assertThat(dialler.round()).isZero();
    }

    @Test
    void aHouseholdIsGivenUpAfterTheTriesOfThePlanAndTheDaysAreKept() {
        Campaign campaign = running(plan(false), household("가", "01000000001"));
        List<Instant> began = new ArrayList<>();
        for (Instant at = MONDAY; at.isBefore(MONDAY.plus(Duration.ofDays(7))); at = at.plus(Duration.ofMinutes(30))) {
            itIs(at);
            if (dialler.round() == 0) continue;
            began.add(at);
            PLACED.getLast().end(Outcome.NO_ANSWER);
            await(() -> owner.sql("select count(*) from attempts where state = 'CALLING'")
                            .query(Integer.class)
                            .single()
                    == 0);
        }
        await(campaign, TargetState.NOT_REACHED);
        assertThat(began).containsExactly(MONDAY, MONDAY.plus(Duration.ofHours(3)), MONDAY.plus(Duration.ofHours(23)));
    }

    @Test
    void whatCannotBeWrittenIntoTheTrailDoesNotHappen() {
        Campaign campaign = campaigns.prepare(LEADER, "명단", plan(false), List.of(household("가", "01000000001")));
        owner.sql("alter table audit_head rename to audit_head_away").update();
        try {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> campaigns.move(LEADER, campaign.id(), CampaignState.Move.START))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            owner.sql("alter table audit_head_away rename to audit_head").update();
        }
        assertThat(campaigns.require(LEADER, campaign.id()).campaign().state()).isEqualTo(CampaignState.DRAFT);
    }

    @Test
    void neitherNamesNorNumbersLieOpenInTheRows() {
        running(plan(false), household("홍길동순", "01098765432"));
        String all = owner.sql(
                        "select string_agg(t::text, '') || (select string_agg(n::text, '') from target_numbers n) from targets t")
                .query(String.class)
                .single();
        assertThat(all)
                .doesNotContain(
                        "홍길동순",
                        "01098765432",
                        "\\x"
                                + java.util.HexFormat.of()
                                        .formatHex("홍길동순".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private Campaign running(Plan plan, Listed... households) {
        Campaign campaign = campaigns.prepare(LEADER, "명단", plan, List.of(households));
        campaigns.move(LEADER, campaign.id(), CampaignState.Move.START);
        announcing.round(campaign);
        return campaign;
    }

    private static Plan plan(boolean textFirst) {
        CallingHours hours = new CallingHours(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                LocalTime.of(12, 0),
                LocalTime.of(13, 0));
        return new Plan(
                "위기가구 발굴",
                "제12조의2",
                "훈련동",
                "김담당",
                "02-000-0000",
                hours,
                new Spacing(3, 6, 2, 15, 15, 30),
                50,
                300,
                "first-counselling",
                textFirst,
                "{기관} {전화}",
                "안내@1");
    }

    private static Listed[] fiveHouseholds() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(i -> household("가구" + i, "0100000000" + i))
                .toArray(Listed[]::new);
    }

    private static List<Ended> ended(String node, List<Claimed> claimed) {
        CallReport talked = new CallReport(
                Ending.answered(), Optional.of(record(WhoAnswered.THE_PERSON, false)), Duration.ofSeconds(90));
        return claimed.stream()
                .map(one -> new Ended(node, one, talked, Optional.of(MONDAY)))
                .toList();
    }

    private long count(String what) {
        return owner.sql("select count(*) from " + what).query(Long.class).single();
    }

    private static Listed household(String name, String... numbers) {
        return new Listed(
                2,
                name,
                1950,
                "서울 양천구 101동 1203호",
                java.util.Arrays.stream(numbers).map(PhoneNumber::new).toList(),
                List.of("단전"),
                0,
                24,
                "ko",
                "",
                List.of());
    }

    static Record record(WhoAnswered who, boolean optOut) {
        return new Record(
                "first-counselling",
                List.of(),
                Map.of(),
                Optional.empty(),
                who,
                true,
                Optional.empty(),
                Optional.empty(),
                optOut,
                Map.of());
    }

    private void await(Campaign campaign, TargetState state) {
        await(() -> campaigns.require(LEADER, campaign.id()).counts().of(state) == 1);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(BooleanSupplier wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("it does not happen");
            Thread.onSpinWait();
        }
    }
}
