package kr.dolbom.governance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kr.dolbom.answering.PublishedReply.Ground;
import kr.dolbom.desk.Channel;
import kr.dolbom.desk.DeskSetup;
import kr.dolbom.desk.HandOvers;
import kr.dolbom.desk.Objection;
import kr.dolbom.desk.Objections;
import kr.dolbom.desk.Publications;
import kr.dolbom.desk.Replies;
import kr.dolbom.desk.handover.DeskRules;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.desk.publishing.Publication;
import kr.dolbom.desk.publishing.Wording;
import kr.dolbom.desk.web.RunningDesk;
import kr.dolbom.governance.AuditChainInTests;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Organisation;
import kr.dolbom.governance.Organisations;
import kr.dolbom.governance.accounts.Accounts;
import kr.dolbom.governance.accounts.Administration;
import kr.dolbom.governance.accounts.Programs;
import kr.dolbom.governance.accounts.TestAccounts;
import kr.dolbom.governance.accounts.TestAccounts.TestPerson;
import kr.dolbom.governance.audit.AuditQuery;
import kr.dolbom.governance.audit.AuditReading;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Reach;
import kr.dolbom.kernel.Role;
import kr.dolbom.kernel.Validity;
import kr.dolbom.outreach.rights.HouseholdData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What changes rights, opens what is shut or speaks for the institution is not done when the trail cannot be written. */
class PrivilegedDeedsTests extends RunningDesk {

    private static final Set<String> PRIVILEGED = Set.of(
            "MANAGE_PEOPLE",
            "MANAGE_ORGANISATION",
            "MANAGE_RECORDS",
            "SEE_UNMASKED",
            "PUBLISH_KNOWLEDGE",
            "APPROVE_REPLY",
            "READ_AUDIT");

    /** Front doors of those duties that only read. */
    private static final Set<String> READING = Set.of(
            "desk.DeskSetup.rules",
            "desk.Publications.list",
            "desk.Publications.require",
            "governance.People.list",
            "governance.accounts.Administration.require",
            "governance.accounts.Programs.list",
            "governance.audit.AuditReading.page",
            "governance.rights.Retention.reports");

    /** Proved where originals are kept at all: {@code SealedOriginalsTests}. */
    private static final Set<String> PROVED_ELSEWHERE =
            Set.of("governance.SealedOriginals.look", "governance.SealedOriginals.open");

    private static final List<String> TABLES = List.of(
            "organisations",
            "people",
            "memberships",
            "programs",
            "recovery_codes",
            "one_time_links",
            "desk_rules",
            "canned_texts",
            "hand_overs",
            "hand_over_events",
            "messages",
            "publications",
            "published_replies",
            "objections",
            "audit_checks",
            "audit_entries",
            "audit_head");

    @Autowired
    JdbcClient rows;

    @Autowired
    Administration administration;

    @Autowired
    Programs programs;

    @Autowired
    Organisations organisations;

    @Autowired
    Accounts all;

    @Autowired
    DeskSetup setup;

    @Autowired
    HandOvers handOvers;

    @Autowired
    Replies replies;

    @Autowired
    Publications publications;

    @Autowired
    Objections objections;

    @Autowired
    AuditReading reading;

    @Autowired
    HouseholdData household;

    @Value("${dolbom.db.url}")
    String url = "";

    @Value("${dolbom.db.user}")
    String user = "";

    @Value("${dolbom.db.password}")
    String password = "";

    private final Map<Role, Actor> staff = new EnumMap<>(Role.class);
    private final List<Object> takenAway = new ArrayList<>();

    static Set<String> deeds() {
        return new PrivilegedDeedsTests().prepared().keySet();
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void isNotDoneWithoutTheTrail(String name) {
        takenAway.clear();
        Runnable deed = Objects.requireNonNull(prepared().get(name)).get();
        Map<String, String> before = fingerprints();
        AuditChainInTests.breakTrail(owner());
        assertThatThrownBy(deed::run).as(name).hasStackTraceContaining("no space left");
        assertThat(fingerprints()).isEqualTo(before);
        assertThat(takenAway).isEmpty();
        mendTrail();
        deed.run();
        assertThat(fingerprints().get("audit_entries")).isNotEqualTo(before.get("audit_entries"));
    }

    @AfterEach
    void mendTrail() {
        JdbcClient.create(owner())
                .sql("drop trigger if exists audit_entries_full on audit_entries;"
                        + " drop function if exists audit_disk_full()")
                .update();
    }

    /** A front door that is added later is proved here, or said to read only. */
    @Test
    void everyPrivilegedFrontDoorIsProved() throws IOException {
        TreeSet<String> doors = FrontDoors.table().entrySet().stream()
                .filter(door -> PRIVILEGED.contains(door.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        doors.removeAll(READING);
        doors.removeAll(PROVED_ELSEWHERE);
        doors.removeAll(deeds());
        assertThat(doors).as("privileged deeds to be added to prepared()").isEmpty();
        assertThat(Arrays.stream(Duty.values()).map(Duty::name)).containsAll(PRIVILEGED);
    }

    /** Each makes what it needs while the trail is whole, and gives back the deed. */
    private Map<String, Supplier<Runnable>> prepared() {
        Map<String, Supplier<Runnable>> deeds = new TreeMap<>(people());
        deeds.put(
                "governance.Organisations.add",
                () -> () ->
                        organisations.add(root(), List.of(), "부서" + System.nanoTime(), Organisation.Kind.DEPARTMENT));
        deeds.put("governance.Organisations.close", () -> {
            String name = "닫을 곳" + System.nanoTime();
            organisations.add(root(), List.of(), name, Organisation.Kind.DEPARTMENT);
            return () -> organisations.close(root(), List.of(name));
        });
        deeds.put(
                "governance.accounts.Programs.make",
                () -> () -> programs.make(root(), List.of(), "통계", Set.of(Role.ANALYST), today()));
        deeds.put("governance.accounts.Programs.revoke", () -> {
            UUID id = programs.make(root(), List.of(), "통계", Set.of(Role.ANALYST), today())
                    .program()
                    .id();
            return () -> programs.revoke(root(), id);
        });
        deeds.put(
                "governance.audit.AuditReading.export",
                () -> () -> reading.export(auditor(), AuditQuery.EVERYTHING, takenAway::add));
        deeds.put("governance.audit.AuditReading.verify", () -> () -> reading.verify(auditor()));
        deeds.put("desk.DeskSetup.set", () -> () -> setup.set(root(), "", DeskRules.USUAL));
        deeds.put(
                "desk.DeskSetup.keep", () -> () -> setup.keep(staff(Role.COUNSELLOR), Optional.empty(), "인사", "안녕하세요"));
        deeds.put("desk.Objections.answer", () -> {
            String exchange = asked("축구 " + System.nanoTime()).get("id").asString();
            Objection objection = objections.object(Actor.ANONYMOUS, exchange, "그렇지 않습니다");
            return () -> objections.answer(
                    staff(Role.COUNSELLOR),
                    objection.id().toString(),
                    Objection.Outcome.values()[0],
                    "살펴보았고 처음 답이 맞다고 판단했습니다. 까닭은 이렇습니다.");
        });
        deeds.put("outreach.rights.HouseholdData.count", () -> () -> household.count(root(), "01000000000"));
        deeds.put(
                "outreach.rights.HouseholdData.export",
                () -> () -> takenAway.add(household.export(root(), "01000000000", "본인이 방문해 청함")));
        deeds.put(
                "outreach.rights.HouseholdData.erase",
                () -> () -> household.erase(root(), "01000000000", "본인이 방문해 청함"));
        deeds.putAll(knowledge());
        return deeds;
    }

    private Map<String, Supplier<Runnable>> people() {
        Map<String, Supplier<Runnable>> deeds = new TreeMap<>();
        String door = "governance.accounts.Administration.";
        deeds.put(
                door + "invite",
                () -> () -> administration.invite(
                        root(), List.of(), "new-" + System.nanoTime(), "새 사람", "", Role.COUNSELLOR));
        deeds.put(
                door + "grant",
                () -> with(person(), one -> administration.grant(root(), one, List.of(), Role.AUDITOR)));
        deeds.put(door + "end", () -> {
            UUID one = person();
            long number =
                    administration.require(root(), one).memberships().getFirst().number();
            return () -> administration.end(root(), one, number);
        });
        deeds.put(door + "disable", () -> with(person(), one -> administration.disable(root(), one)));
        deeds.put(door + "enable", () -> {
            UUID one = person();
            administration.disable(root(), one);
            return () -> administration.enable(root(), one);
        });
        deeds.put(door + "unlock", () -> with(person(), one -> administration.unlock(root(), one)));
        deeds.put(door + "resetLink", () -> with(person(), one -> administration.resetLink(root(), one)));
        deeds.put(door + "removeFactor", () -> with(person(), one -> administration.removeFactor(root(), one)));
        deeds.putAll(ownAccount());
        return deeds;
    }

    private Map<String, Supplier<Runnable>> ownAccount() {
        return Map.of(
                "governance.accounts.Accounts.changePassword",
                () -> with(person(), one -> all.changePassword(one, TestAccounts.PASSWORD, "새로운 열쇠 구름 기차 바다")),
                "governance.accounts.Accounts.enrol",
                () -> {
                    UUID one = person();
                    administration.removeFactor(root(), one);
                    byte[] secret = new byte[20];
                    return () -> all.enrol(one, secret, TestPerson.code(secret, Instant.now()));
                },
                "governance.accounts.Accounts.newRecoveryCodes",
                () -> with(person(), all::newRecoveryCodes));
    }

    private Map<String, Supplier<Runnable>> knowledge() {
        return Map.of(
                "desk.Publications.publish",
                () -> with(proposed(), one -> publications.publish(staff(Role.SUPERVISOR), one)),
                "desk.Publications.sendBack",
                () -> with(proposed(), one -> publications.sendBack(staff(Role.SUPERVISOR), one, "고쳐 주세요")),
                "desk.Publications.withdraw",
                () -> {
                    String one = proposed();
                    publications.publish(staff(Role.SUPERVISOR), one);
                    return () -> publications.withdraw(staff(Role.SUPERVISOR), one, "바뀌었습니다");
                },
                "desk.Replies.approve",
                () -> {
                    HandOver waiting = waitingForApproval();
                    return () ->
                            replies.approve(staff(Role.SUPERVISOR), waiting.id().toString(), waiting.version());
                },
                "desk.Replies.sendBack",
                () -> {
                    HandOver waiting = waitingForApproval();
                    return () -> replies.sendBack(
                            staff(Role.SUPERVISOR), waiting.id().toString(), "고쳐 주세요");
                });
    }

    private static <T> Runnable with(T thing, Consumer<T> deed) {
        return () -> deed.accept(thing);
    }

    private String proposed() {
        Actor writer = somebody(Role.SUPERVISOR);
        HandOver answered = taken(writer);
        replies.send(
                writer, answered.id().toString(), "아직 모릅니다.", UUID.randomUUID().toString());
        Publication proposed = publications.propose(
                writer,
                answered.id().toString(),
                new Wording(
                        List.of("축구는 누가 이겼나요 " + System.nanoTime()),
                        "아직 모릅니다.",
                        List.of(new Ground("", "구청 공문 12", "")),
                        Validity.since(LocalDate.of(2026, 3, 1)),
                        Place.EVERYWHERE,
                        Reach.EVERYONE));
        return proposed.id().toString();
    }

    private HandOver waitingForApproval() {
        DeskRules usual = setup.rules(root(), "");
        setup.set(root(), "", new DeskRules(usual.hours(), usual.answerWithin(), usual.returnAfter(), true, List.of()));
        try {
            Actor writer = staff(Role.COUNSELLOR);
            String id = taken(writer).id().toString();
            return replies.send(writer, id, "아직 모릅니다.", UUID.randomUUID().toString())
                    .handOver();
        } finally {
            setup.set(root(), "", usual);
        }
    }

    private HandOver taken(Actor counsellor) {
        String exchange = asked("축구 " + System.nanoTime()).get("id").asString();
        HandOver asked =
                handOvers.ask(Actor.ANONYMOUS, exchange, "", UUID.randomUUID().toString(), Channel.PAGE);
        return handOvers.take(counsellor, asked.id().toString());
    }

    private UUID person() {
        return accounts.add("", Role.COUNSELLOR).id();
    }

    private Actor root() {
        return staff(Role.ADMINISTRATOR);
    }

    private Actor auditor() {
        return staff(Role.AUDITOR);
    }

    /** The same person each time. */
    private Actor staff(Role role) {
        return Objects.requireNonNull(staff.get(role));
    }

    @BeforeAll
    void come() {
        for (Role role : Role.values()) staff.put(role, somebody(role));
    }

    private Actor somebody(Role role) {
        TestPerson person = accounts.add("", role);
        return new Actor(Optional.of(person.id().toString()), List.of(), Set.of(role));
    }

    private Map<String, String> fingerprints() {
        Map<String, String> prints = new TreeMap<>();
        for (String table : TABLES)
            prints.put(
                    table,
                    rows.sql(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                            + table + " t")
                            .query(String.class)
                            .single());
        return prints;
    }

    private DriverManagerDataSource owner() {
        return new DriverManagerDataSource(url, user, password);
    }

    private static LocalDate today() {
        return LocalDate.now(AsOf.SEOUL);
    }
}
