package kr.dolbom.outreach.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kr.dolbom.desk.web.RunningDesk;
import kr.dolbom.governance.web.Caller;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.campaign.Identities;
import kr.dolbom.outreach.campaign.Identity;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.campaign.dialling.CallReport;
import kr.dolbom.outreach.dialogue.AnswerReader;
import kr.dolbom.outreach.dialogue.AnswerReader.Proposal;
import kr.dolbom.outreach.dialogue.Danger;
import kr.dolbom.outreach.dialogue.Dialogue;
import kr.dolbom.outreach.dialogue.Domain;
import kr.dolbom.outreach.dialogue.Need;
import kr.dolbom.outreach.dialogue.Reading;
import kr.dolbom.outreach.dialogue.Scripts;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.rights.HouseholdData;
import kr.dolbom.outreach.texting.OptOuts;
import kr.dolbom.outreach.texting.Text;
import kr.dolbom.outreach.texting.TextReplies;
import kr.dolbom.outreach.texting.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the end of a call to the officer's decision. */
class CasesTests extends RunningDesk {

    private static final String[] NEEDY = {"허리가 아파서 병원에 못 가요", "아니요", "월세도 밀리고 힘들어요"};

    @Autowired
    Cases cases;

    @Autowired
    KeptCalls kept;

    @Autowired
    Decisions decisions;

    @Autowired
    Alerts alerts;

    @Autowired
    Scripts scripts;

    @Autowired
    JdbcClient rows;

    @Autowired
    TextedBacks textedBacks;

    @Autowired
    Identities identities;

    @Autowired
    Texts texts;

    @Autowired
    TextReplies replies;

    @Autowired
    OptOuts optOuts;

    @Autowired
    HouseholdData households;

    @Test
    void aCallThatIsToldTwiceIsOneCase() {
        String office = office();
        CallOrder order = Calls.order(office, "홍길동");
        CallReport report = Calls.held(scripts, order, NEEDY);
        kept.keep(order, report);
        kept.keep(order, report);
        assertThat(list(officer(office))).hasSize(1);
    }

    /** Silence is no «no»: who decided on it would leave a household alone that nobody has asked. */
    @Test
    void whoWasNotSpokenToIsNotSaidToNeedNothing() {
        String office = office();
        CallOrder order = Calls.order(office, "홍길동");
        Dialogue dialogue = new Dialogue(scripts.find(order.script()).orElseThrow(), order.household());
        dialogue.begin();
        kept.keep(order, new CallReport(Ending.answered(), Optional.of(dialogue.record()), Duration.ofSeconds(9)));
        Caller officer = signIn(office, Role.COUNSELLOR);
        assertThat(officer.get("/cases").body())
                .contains("본인과 이야기하지 못함 (확인하지 못함)", "본인과 이야기하지 못해 도움이 필요한지 아직 모릅니다")
                .doesNotContain("도움이 필요하다고 한 것이 없습니다");
    }

    @Test
    void aCallThatADangerStoppedIsNotSaidToHaveBrokenOff() {
        String office = office();
        String id = keep(office, "홍길동", "빚 때문에 죽고 싶어요");
        assertThat(signIn(office, Role.COUNSELLOR).get("/cases/" + id).body())
                .contains("위험한 말이 나와 묻기를 멈췄습니다")
                .doesNotContain("통화가 끝까지 이어지지 않았습니다");
    }

    @Test
    void theMostUrgentStandsFirst() {
        String office = office();
        keep(office, "하나", "아니요", "아니요", "아니요", "아니요", "네 잘 먹어요", "아니요", "아니요", "아니요");
        keep(office, "둘", NEEDY);
        keep(office, "셋", "빚 때문에 죽고 싶어요");
        assertThat(list(officer(office)))
                .extracting(
                        one -> one.call().household().name(),
                        one -> one.urgency().level())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("셋", 1),
                        org.assertj.core.groups.Tuple.tuple("둘", 3),
                        org.assertj.core.groups.Tuple.tuple("하나", 4));
    }

    @Test
    void aDangerIsShownWhileTheCallStillRunsAndOnce() {
        String office = office();
        Actor officer = officer(office);
        CallOrder order = Calls.order(office, "홍길동");
        alerts.raise(order, Danger.SELF_HARM, "죽고 싶어요");
        alerts.raise(order, Danger.SELF_HARM, "죽고 싶어요");
        assertThat(open(officer)).hasSize(1).first().extracting(Alert::words).isEqualTo("죽고 싶어요");
        kept.keep(order, Calls.held(scripts, order, "빚 때문에 죽고 싶어요"));
        assertThat(open(officer)).hasSize(1);
        as(officer, () -> alerts.seen(officer, open(officer).getFirst().id().toString()));
        assertThat(open(officer)).isEmpty();
    }

    @Test
    void anAlertTellsWhetherAPersonWasReachedAndWhen() {
        String office = office();
        Actor officer = officer(office);
        CallOrder order = Calls.order(office, "홍길동");
        alerts.raise(order, Danger.SELF_HARM, "죽고 싶어요");
        assertThat(open(officer).getFirst().person()).isEmpty();
        Instant before = Instant.now().minusSeconds(1);
        alerts.putThrough(order, Danger.SELF_HARM, false);
        alerts.putThrough(order, Danger.SELF_HARM, true);
        Alert.PutThrough told = open(officer).getFirst().person().orElseThrow();
        assertThat(told.reached()).isFalse();
        assertThat(told.at()).isAfter(before);
        kept.keep(order, Calls.held(scripts, order, "빚 때문에 죽고 싶어요"));
        String page =
                signIn(office, Role.COUNSELLOR).get("/cases/" + order.attempt()).body();
        assertThat(page).contains("사람에게 연결 안 됨 · ", "바로 전화하고,");
    }

    @Test
    void wordsOfDangerInATextAreToldAtOnceAndEveryReplyIsRead() {
        String office = office();
        Actor officer = officer(office);
        UUID household = Acting.asTheApplication(() -> texted(office, "01077778888"));
        Acting.asTheApplication(() -> {
            replies.heard("+82 10-7777-8888", "네 내일 전화 주세요", "16002129");
            replies.heard("01077778888", "더는 살고 싶지 않아요 죽고 싶어요", "16002129");
            return true;
        });
        assertThat(open(officer)).singleElement().satisfies(alert -> {
            assertThat(alert.danger()).isEqualTo(Danger.SELF_HARM);
            assertThat(alert.written()).isTrue();
            assertThat(alert.number()).isEqualTo("01077778888");
            assertThat(alert.name()).isEqualTo("최문자");
        });
        assertThat(Acting.as(officer, () -> textedBacks.list(officer, java.util.Optional.empty())))
                .extracting(TextedBack::household, one -> one.danger().isPresent())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(household, true),
                        org.assertj.core.groups.Tuple.tuple(household, false));
        Actor elsewhere = officer(office());
        assertThat(Acting.as(elsewhere, () -> textedBacks.list(elsewhere, java.util.Optional.empty())))
                .isEmpty();
    }

    @Test
    void aStrangersWordsOfDangerAreToldToTheOfficeThatSendsFromTheNumberAndToNobodyElse() {
        String office = office();
        sendsFrom(office, "02-2650-%04d".formatted(OFFICES.incrementAndGet()));
        String to = "022650%04d".formatted(OFFICES.get());
        hear("01099990001", "김철수인데요 죽고 싶어요 010-1234-5678로 연락 주세요", to);
        hear("01099990002", "내일 오후에 전화 주세요", to);
        Actor officer = officer(office);
        assertThat(open(officer)).singleElement().satisfies(alert -> {
            assertThat(alert.danger()).isEqualTo(Danger.SELF_HARM);
            assertThat(alert.stranger()).isTrue();
            assertThat(alert.number()).isEqualTo("01099990001");
            assertThat(alert.words()).contains("죽고 싶어요").doesNotContain("1234-5678");
        });
        Actor elsewhere = officer(office());
        assertThat(open(elsewhere)).isEmpty();
        assertThat(Acting.as(
                        elsewhere,
                        () -> rows.sql("select count(*) from alerts where target is null")
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThat(signIn(office, Role.COUNSELLOR).get("/cases").body())
                .contains("모르는 번호", "명단에 없는 번호라")
                .doesNotContain("1234-5678");
    }

    @Test
    void aStrangerWhoWroteToNoOfficeIsToldToTheInstitution() {
        hear("01099990003", "죽고 싶어요", "");
        Actor officer = officer(office());
        assertThat(open(officer)).isEmpty();
        Actor institution = officer("");
        assertThat(open(institution)).anyMatch(alert -> alert.number().equals("01099990003"));
    }

    @Test
    void aHouseholdWritingFromItsOtherNumberIsToldToItsOffice() {
        String office = office();
        Acting.asTheApplication(() -> {
            UUID household = texted(office, "01077770001");
            return rows.sql(
                            "insert into target_numbers (target, ordinal, organisation, number_mark, sealed) values (?, 2, ?, ?, ?)")
                    .params(
                            household,
                            office,
                            identities.mark("01077770002"),
                            identities.sealNumber(household, 2, "01077770002"))
                    .update();
        });
        hear("01077770002", "죽고 싶어요", "");
        assertThat(open(officer(office))).singleElement().matches(Alert::stranger);
    }

    @Test
    void aStrangerWhoWantsNoMoreGetsNoMoreForEver() {
        hear("01099990004", "수신거부합니다", "");
        assertThat(Acting.asTheApplication(() -> optOuts.has("010-9999-0004"))).isTrue();
    }

    @Test
    void aStrangersAlertIsFoundByTheNumberAndDestroyedOnceItWasSeen() {
        String office = office();
        sendsFrom(office, "02-2650-%04d".formatted(OFFICES.incrementAndGet()));
        hear("01099990005", "죽고 싶어요", "022650%04d".formatted(OFFICES.get()));
        Actor officer = officer(office);
        Caller clerk = signIn(office, Role.ADMINISTRATOR);
        assertThat(clerk.form("/households/records", "number", "010-9999-0005").body())
                .contains("상담 요약과 결정</dt><dd>1건");
        as(officer, () -> alerts.seen(officer, open(officer).getFirst().id().toString()));
        clerk.form("/households/records/erase", "number", "010-9999-0005", "reason", "본인이 방문해 청함");
        assertThat(clerk.form("/households/records", "number", "010-9999-0005").body())
                .contains("상담 요약과 결정</dt><dd>0건");
    }

    private static final AtomicInteger OFFICES = new AtomicInteger();

    private void sendsFrom(String office, String phone) {
        Acting.asTheApplication(
                () -> rows.sql("""
                        insert into campaigns (id, organisation, name, state, plan, made_by, made_at)
                        values (?, ?, '3월', 'RUNNING', jsonb_build_object('officePhone', ?), 'x', now())
                        """).params(UUID.randomUUID(), office, phone).update());
    }

    private void hear(String number, String words, String to) {
        Acting.asTheApplication(() -> {
            replies.heard(number, words, to);
            return true;
        });
    }

    @Test
    void aHouseholdGetsAllThatIsKeptOfItAndHasItDestroyedAsFarAsTheLawLets() {
        String office = office();
        UUID household = Acting.asTheApplication(() -> texted(office, "01044445555"));
        Acting.asTheApplication(() -> {
            replies.heard("01044445555", "내일 오후에 전화 주세요", "16002129");
            rows.sql("update texts set state = 'DELIVERED' where about = ?")
                    .param(household)
                    .update();
            return true;
        });
        CallOrder order = calledFor(household, office, "01044445555");
        kept.keep(order, Calls.held(scripts, order, NEEDY));
        CallOrder second = calledFor(household, office, "01044445555");
        kept.keep(second, Calls.held(scripts, second, NEEDY));
        Actor officer = officer(office);
        as(officer, () -> cases.take(officer, second.attempt().toString()));
        Caller clerk = signIn(office, Role.ADMINISTRATOR);
        assertThat(clerk.form("/households/records", "number", "010-4444-5555").body())
                .contains("상담 요약과 결정</dt><dd>2건", "문자와 답장</dt><dd>1건", "명단과 건 전화</dt><dd>1건");
        assertThat(signIn(office(), Role.ADMINISTRATOR)
                        .form("/households/records", "number", "010-4444-5555")
                        .body())
                .contains("상담 요약과 결정</dt><dd>0건");
        Actor administrator = new Actor(
                java.util.Optional.of(UUID.randomUUID().toString()), Actor.parts(office), Set.of(Role.ADMINISTRATOR));
        assertThat(Acting.as(administrator, () -> household(administrator))
                        .records()
                        .toString())
                .contains("최문자", "01044445555", "내일 오후에 전화 주세요", "허리가 아파서 병원에 못 가요");
        assertThat(clerk.form("/households/records/erase", "number", "010-4444-5555", "reason", "본인이 방문해 청함")
                        .body())
                .contains("지웠습니다", "제36조제1항");
        assertThat(Acting.asTheApplication(
                        () -> rows.sql("select count(*) from targets t, texts x where t.id = :id or x.about = :id")
                                .param("id", household)
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThat(list(officer))
                .singleElement()
                .satisfies(kept -> assertThat(kept.id()).isEqualTo(second.attempt()));
    }

    private HouseholdData.Kept household(Actor administrator) {
        return households.export(administrator, "010-4444-5555", "본인이 방문해 청함");
    }

    @Test
    void aHouseholdCalledTwiceIsSeenToBeOne() throws Exception {
        String office = office();
        UUID household = UUID.randomUUID();
        CallOrder first = calledFor(household, office, "01044445555");
        kept.keep(first, Calls.held(scripts, first, NEEDY));
        CallOrder second = calledFor(household, office, "01044445555");
        kept.keep(second, Calls.held(scripts, second, NEEDY));
        String alone = keep(office, "최문자", NEEDY);
        Caller officer = signIn(office, Role.COUNSELLOR);
        assertThat(officer.get("/cases/" + first.attempt()).body())
                .contains("이 가구의 다른 통화", "/cases/" + second.attempt() + "\"");
        assertThat(officer.get("/cases/" + alone).body()).doesNotContain("이 가구의 다른 통화");
    }

    private static CallOrder calledFor(UUID household, String office, String number) {
        CallOrder order = Calls.order(office, "최문자");
        return new CallOrder(
                order.attempt(), household, order.campaign(), office, number, order.household(), order.script());
    }

    private UUID texted(String office, String number) {
        UUID campaign = UUID.randomUUID();
        UUID household = UUID.randomUUID();
        rows.sql("""
                        insert into campaigns (id, organisation, name, state, plan, made_by, made_at)
                        values (?, ?, '3월', 'RUNNING', '{"script": "first-counselling"}', 'x', now())
                        """).params(campaign, office).update();
        rows.sql("""
                        insert into targets (id, campaign, organisation, household_mark, sealed, state)
                        values (?, ?, ?, 'mark', ?, 'TEXTED')
                        """)
                .params(
                        household,
                        campaign,
                        office,
                        identities.seal(household, new Identity("최문자", 1960, "행복동 1", "ko")))
                .update();
        rows.sql("""
                        insert into target_numbers (target, ordinal, organisation, number_mark, sealed)
                        values (?, 1, ?, ?, ?)
                        """)
                .params(household, office, identities.mark(number), identities.sealNumber(household, 1, number))
                .update();
        texts.send(new Text(household, office, number, "안내", java.util.Optional.empty(), "16002129"));
        rows.sql("update texts set state = 'ACCEPTED', handed_at = now() where about = ?")
                .param(household)
                .update();
        return household;
    }

    @Test
    void oneOfTwoOfficersHasIt() {
        String office = office();
        Actor one = officer(office);
        Actor other = officer(office);
        String id = keep(office, "홍길동", NEEDY);
        as(one, () -> cases.take(one, id));
        assertThatThrownBy(() -> as(other, () -> cases.take(other, id))).hasMessageContaining("CASE_TAKEN");
        as(one, () -> cases.give(one, id, other.person().orElseThrow(), "부탁합니다"));
        assertThat(require(other, id).isOwnedBy(cases.me(other))).isTrue();
    }

    @Test
    void nobodyDecidesOnWhatTheyHaveNotOpened() {
        String office = office();
        Actor officer = officer(office);
        String id = keep(office, "홍길동", NEEDY);
        as(officer, () -> cases.take(officer, id));
        Runnable deciding = () -> decisions.decide(
                officer, id, Set.of(Choice.VISIT), "", require(officer, id).version());
        assertThatThrownBy(() -> as(officer, deciding)).hasMessageContaining("EVIDENCE_UNOPENED");
        as(officer, () -> decisions.open(officer, id, "HEALTH"));
        assertThatThrownBy(() -> as(officer, deciding)).hasMessageContaining("EVIDENCE_UNOPENED");
        as(officer, () -> decisions.open(officer, id, "MONEY"));
        as(officer, deciding);
        assertThat(require(officer, id).state()).isEqualTo(State.DECIDED);
    }

    @Test
    void wordsNobodyCouldReadAreOpenedThoughAPlainNoFollowed() {
        String office = office();
        Actor officer = officer(office);
        String id = keep(office, "홍길동", "그 뭐라 해야 하나 거시기 해가지고", "아니요", "네 밀렸어요");
        Counselling one = require(officer, id);
        assertThat(one.call().record().needs()).containsEntry(Domain.HEALTH, Need.NO);
        assertThat(Acting.as(officer, () -> decisions.unopened(officer, one))).contains(Domain.HEALTH);
    }

    @Test
    void whatOnlyAModelReadIsMarkedAndOpenedBeforeADecision() {
        String office = office();
        Actor officer = officer(office);
        CallOrder order = Calls.order(office, "홍길동");
        AnswerReader model = (asked, words) -> Optional.of(new Proposal(Reading.NO, Optional.empty(), "거시기 해가지고"));
        kept.keep(order, Calls.held(scripts, model, order, "그 뭐라 해야 하나 거시기 해가지고", "네 밀렸어요"));
        Counselling one = require(officer, order.attempt().toString());
        assertThat(one.call().record().needs()).containsEntry(Domain.HEALTH, Need.NO);
        assertThat(one.call().record().replies())
                .filteredOn(reply -> reply.quote().isPresent())
                .singleElement()
                .satisfies(reply -> assertThat(reply.quote()).contains("거시기 해가지고"));
        assertThat(Acting.as(officer, () -> decisions.unopened(officer, one))).contains(Domain.HEALTH);
    }

    @Test
    void aCallThatWasKeptBeforeModelsReadIsStillOpened() {
        Call kept = new Call(
                Calls.order("", "홍길동").household(),
                Calls.NUMBER,
                Calls.held(scripts, Calls.order("", "홍길동"), NEEDY).record().orElseThrow(),
                60);
        String before = kept.json().replaceAll(",\"quote\":null", "");
        assertThat(before).doesNotContain("quote");
        assertThat(Call.of(before)).isEqualTo(kept);
    }

    @Test
    void aDecisionSaysWhoWhenAndOnWhat() {
        String office = office();
        Actor officer = officer(office);
        String id = keep(office, "홍길동", NEEDY);
        as(officer, () -> cases.take(officer, id));
        as(officer, () -> decisions.open(officer, id, Opening.TRANSCRIPT));
        as(officer, () -> decisions.decide(officer, id, Set.of(Choice.VISIT, Choice.EMERGENCY_AID), "내일 방문", 2));
        Decision decision = decisions(officer, id).getFirst();
        assertThat(decision.by().id()).isEqualTo(officer.person().orElseThrow());
        assertThat(decision.choices()).containsExactlyInAnyOrder(Choice.VISIT, Choice.EMERGENCY_AID);
        assertThat(decision.seen().version()).isEqualTo(2);
        assertThat(decision.seen().evidence()).containsExactly(new Opening(Opening.TRANSCRIPT, 2));
        assertThat(decision.seen().suggestions()).contains("step-money", "step-health", "step-many");
        assertThat(decision.seen().benefits()).contains("wel-livelihood", "wel-medical");
        assertThat(decision.seen().script()).startsWith("first-counselling ");
    }

    @Test
    void aDecisionOnAnOlderVersionIsNotDone() {
        String office = office();
        Actor officer = officer(office);
        String id = keep(office, "홍길동", NEEDY);
        as(officer, () -> cases.take(officer, id));
        as(officer, () -> decisions.open(officer, id, Opening.TRANSCRIPT));
        as(officer, () -> cases.edit(officer, id, Domain.MONEY, Need.NO, "오늘 해결됨"));
        assertThatThrownBy(() -> as(officer, () -> decisions.decide(officer, id, Set.of(Choice.NO_NEED), "", 2)))
                .hasMessageContaining("CASE_CHANGED");
    }

    @Test
    void aCorrectionStandsBesideWhatTheCallBrought() {
        String office = office();
        Actor officer = officer(office);
        String id = keep(office, "홍길동", NEEDY);
        as(officer, () -> cases.take(officer, id));
        as(officer, () -> cases.edit(officer, id, Domain.HEALTH, Need.NO, "이미 치료 중"));
        Counselling about = require(officer, id);
        assertThat(about.call().record().needs()).containsEntry(Domain.HEALTH, Need.YES);
        Edit edit = Edit.of(Acting.as(officer, () -> cases.events(about)).getLast());
        assertThat(edit.need()).isEqualTo(Need.NO);
        assertThat(edit.words()).isEqualTo("이미 치료 중");
        assertThat(edit.event().by()).isEqualTo(cases.me(officer));
    }

    @Test
    void aDecisionIsUndoneWithAReasonAndStaysToBeRead() {
        String office = office();
        Actor officer = officer(office);
        String id = keep(office, "홍길동", NEEDY);
        decide(officer, id, Choice.WRONG_NUMBER);
        assertThatThrownBy(() -> as(officer, () -> decisions.reopen(officer, id, " ")))
                .hasMessageContaining("NOTE_EMPTY");
        as(officer, () -> decisions.reopen(officer, id, "다른 분 일로 착각함"));
        Counselling open = require(officer, id);
        assertThat(open.state()).isEqualTo(State.TAKEN);
        assertThat(open.decidedAt()).isEmpty();
        assertThat(decisions(officer, id)).hasSize(1);
        assertThat(standing(officer, open)).isEmpty();
        assertThat(Acting.as(officer, () -> cases.events(open)).getLast())
                .extracting(Event::move, Event::text)
                .containsExactly(Event.Move.REOPEN, "다른 분 일로 착각함");
        assertThatThrownBy(() -> as(officer, () -> decisions.reopen(officer, id, "또")))
                .hasMessageContaining("CASE_CHANGED");
        as(officer, () -> decisions.decide(officer, id, Set.of(Choice.VISIT), "", open.version()));
        assertThat(standing(officer, require(officer, id)).orElseThrow().choices())
                .containsExactly(Choice.VISIT);
    }

    @Test
    void aColleagueWhoReopensACaseHasIt() {
        String office = office();
        Actor officer = officer(office);
        Actor colleague = officer(office);
        String id = keep(office, "홍길동", NEEDY);
        decide(officer, id, Choice.VISIT);
        as(colleague, () -> decisions.reopen(colleague, id, "가구가 이의를 말함"));
        assertThat(require(colleague, id).isOwnedBy(cases.me(colleague))).isTrue();
        Actor stranger = officer(office());
        assertThatThrownBy(() -> as(stranger, () -> decisions.reopen(stranger, id, "몰래")))
                .hasMessageContaining("CASE_NOT_FOUND");
    }

    @Test
    void theNextCaseIsTheNextOfTheQueueThatIsMineOrNobodys() {
        String office = office();
        Actor officer = officer(office);
        Actor colleague = officer(office);
        String calm = keep(office, "하나", "아니요", "아니요", "아니요", "아니요", "네 잘 먹어요", "아니요", "아니요", "아니요");
        String needy = keep(office, "둘", NEEDY);
        String grave = keep(office, "셋", "빚 때문에 죽고 싶어요");
        String taken = keep(office, "넷", NEEDY);
        as(colleague, () -> cases.take(colleague, taken));
        assertThat(next(officer, grave)).contains(needy);
        assertThat(next(officer, needy)).contains(calm);
        assertThat(next(colleague, needy)).contains(taken);
        assertThat(next(officer, calm)).contains(grave);
        decide(officer, grave, Choice.VISIT);
        assertThat(next(officer, calm)).contains(needy);
    }

    private java.util.Optional<String> next(Actor actor, String id) {
        return Acting.as(actor, () -> cases.next(actor, cases.require(actor, id)))
                .map(one -> one.id().toString());
    }

    private java.util.Optional<Decision> standing(Actor actor, Counselling about) {
        return Acting.as(actor, () -> decisions.standing(about));
    }

    private void decide(Actor officer, String id, Choice choice) {
        as(officer, () -> cases.take(officer, id));
        as(officer, () -> decisions.open(officer, id, Opening.TRANSCRIPT));
        as(officer, () -> decisions.decide(officer, id, Set.of(choice), "", 2));
    }

    /** For the measure of where households hang up: machines, strangers, wishes and dangers are no hanging up. */
    @Test
    void onlyWhoLeavesInTheMiddleBreaksOff() {
        CallOrder order = Calls.order("", "홍길동");
        assertThat(brokeOff(order, NEEDY)).isTrue();
        assertThat(brokeOff(order, "빚 때문에 죽고 싶어요")).isFalse();
        assertThat(brokeOff(order, "사람하고 통화하고 싶어요")).isFalse();
        assertThat(brokeOff(order, "다시는 전화하지 마세요")).isFalse();
    }

    private boolean brokeOff(CallOrder order, String... words) {
        return Calls.held(scripts, order, words).record().orElseThrow().brokeOff();
    }

    @Test
    void noNeedGoesWithNothingElse() {
        String office = office();
        Actor officer = officer(office);
        String id = keep(office, "홍길동", NEEDY);
        assertThatThrownBy(() ->
                        as(officer, () -> decisions.decide(officer, id, Set.of(Choice.NO_NEED, Choice.VISIT), "", 1)))
                .hasMessageContaining("CHOICE_ALONE");
    }

    @Test
    void theSuggestionsStandOnLawsAndTheWelfareRules() {
        String office = office();
        Actor officer = officer(office);
        Counselling about = require(officer, keep(office, "홍길동", NEEDY));
        List<Suggestion> suggestions = decisions.suggestions(about);
        assertThat(suggestions)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.sources()).isNotEmpty());
        assertThat(suggestions).anySatisfy(one -> assertThat(one.benefits()).isNotEmpty());
    }

    @Test
    void everyBenefitTheStepsNameIsARuleOfToday() {
        List<String> missing = kr.dolbom.kernel.Pack.allIn(java.nio.file.Path.of("packs")).stream()
                .filter(pack -> pack.name().equals("first-counselling"))
                .flatMap(pack -> pack.rows("steps").stream())
                .flatMap(row -> row.texts("benefits").stream())
                .filter(id -> rules.list().stream().noneMatch(row -> row.id().equals(id)))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Autowired
    kr.dolbom.rules.Rules rules;

    @Test
    void nothingOfTheHouseholdLiesOpenInTheDatabase() {
        String office = office();
        Actor officer = officer(office);
        String id = keep(office, "남궁옥분", "빚 때문에 죽고 싶어요");
        as(officer, () -> cases.take(officer, id));
        as(officer, () -> cases.note(officer, id, "옥분 씨와 통화함"));
        for (String table : List.of("counsellings", "counselling_events", "alerts", "decisions", "audit_entries"))
            assertThat(rows.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                            .query(String.class)
                            .single())
                    .as(table)
                    .doesNotContain("옥분", "죽고", Calls.NUMBER);
    }

    @Test
    void anotherOrganisationFindsNeitherCaseNorAlert() {
        String office = office();
        String id = keep(office, "홍길동", "빚 때문에 죽고 싶어요");
        Actor stranger = officer(office());
        assertThat(list(stranger)).isEmpty();
        assertThat(open(stranger)).isEmpty();
        assertThatThrownBy(() -> require(stranger, id))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("CASE_NOT_FOUND");
    }

    @Test
    void theExportIsMaskedAndHoldsNoWordThatWasSaid() {
        String office = office();
        keep(office, "홍길동", NEEDY);
        Caller officer = signIn(office, Role.COUNSELLOR);
        String table = officer.get("/cases/export.csv").body();
        assertThat(table).contains("홍*동", "010-****-5678", "도움 필요").doesNotContain("홍길동", "12345678", "허리");
        assertThat(rows.sql("select count(*) from audit_entries where action = 'case.exported' and subject = ?")
                        .param(office)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void thePageHoldsBackTheWordsUntilTheEvidenceIsOpened() {
        String office = office();
        String id = keep(office, "홍길동", NEEDY);
        Caller officer = signIn(office, Role.COUNSELLOR);
        assertThat(officer.get("/cases/" + id).body()).contains("홍길동").doesNotContain("허리가 아파서");
        officer.form("/cases/" + id + "/open", "thing", "HEALTH");
        assertThat(officer.get("/cases/" + id).body()).contains("허리가 아파서");
    }

    @Test
    void aLongQueueLeadsToItsOtherPages() {
        String office = office();
        for (int one = 0; one < CaseFilter.PAGE; one++) keep(office, "홍길동", NEEDY);
        Caller officer = signIn(office, Role.COUNSELLOR);
        String after = "<a id=\"pages-after\" href=\"/cases?show=all&amp;from=50\">뒤 ›</a>";
        String before = "<a id=\"pages-before\" href=\"/cases?show=all&amp;from=0\">‹ 앞</a>";
        assertThat(officer.get("/cases?show=all").body()).contains(after).doesNotContain("pages-before");
        assertThat(officer.get("/cases?show=all&from=50").body())
                .contains(before)
                .doesNotContain("pages-after");
    }

    @Test
    void whatIsDecidedIsDestroyedInItsTimeAndWhatWaitsStays() {
        String office = office();
        Actor officer = officer(office);
        String waiting = keep(office, "하나", NEEDY);
        String decided = keep(office, "둘", NEEDY);
        as(officer, () -> cases.take(officer, decided));
        as(officer, () -> decisions.open(officer, decided, Opening.TRANSCRIPT));
        as(officer, () -> decisions.decide(officer, decided, Set.of(Choice.VISIT), "", 2));
        Instant later = Instant.now().plusSeconds(60);
        assertThat(expiry.keptBefore(later)).isPositive();
        while (expiry.destroyBefore(later) > 0) {}
        assertThat(list(officer)).extracting(one -> one.id().toString()).containsExactly(waiting);
        assertThat(rows.sql("select count(*) from decisions where counselling = ?::uuid")
                        .param(decided)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Autowired
    CaseExpiry expiry;

    private String keep(String office, String name, String... words) {
        CallOrder order = Calls.order(office, name);
        kept.keep(order, Calls.held(scripts, order, words));
        return order.attempt().toString();
    }

    private String office() {
        return "서울특별시/" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Actor officer(String office) {
        String id = accounts.add(office, Role.COUNSELLOR).id().toString();
        return new Actor(java.util.Optional.of(id), Actor.parts(office), Set.of(Role.COUNSELLOR));
    }

    private List<Counselling> list(Actor actor) {
        CaseFilter all = new CaseFilter(EnumSet.allOf(State.class), "", 100, 0);
        return Acting.as(actor, () -> cases.list(actor, all));
    }

    private List<Alert> open(Actor actor) {
        return Acting.as(actor, () -> alerts.open(actor));
    }

    private Counselling require(Actor actor, String id) {
        return Acting.as(actor, () -> cases.require(actor, id));
    }

    private List<Decision> decisions(Actor actor, String id) {
        return Acting.as(actor, () -> decisions.list(cases.require(actor, id)));
    }

    private static void as(Actor actor, Runnable work) {
        Acting.as(actor, () -> {
            work.run();
            return true;
        });
    }
}
