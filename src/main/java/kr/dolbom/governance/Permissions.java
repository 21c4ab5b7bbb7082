package kr.dolbom.governance;

import static kr.dolbom.governance.Duty.*;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The one place that decides who may do what where. Ask before a transaction begins: a refusal is kept in its own. */
@Component
public class Permissions {

    private static final Set<Duty> ANYBODY = EnumSet.of(ASK, READ_LIBRARY);
    private static final Set<Duty> SIGNED_IN = EnumSet.of(COME_IN, ASK, READ_LIBRARY, OWN_DATA, OWN_ACCOUNT);
    private static final Set<Duty> ON_THE_MACHINE =
            EnumSet.of(ASK, READ_LIBRARY, MANAGE_LIBRARY, READ_AUDIT, MANAGE_RECORDS);

    private static final Map<Role, Set<Duty>> DUTIES = Map.of(
            Role.CITIZEN, Set.of(),
            Role.CENTRE_STAFF, Set.of(),
            Role.COUNSELLOR, EnumSet.of(WORK_DESK, DECIDE_CASES, HEAR_RECORDINGS),
            Role.SUPERVISOR,
                    EnumSet.of(
                            WORK_DESK,
                            APPROVE_REPLY,
                            PUBLISH_KNOWLEDGE,
                            SEE_UNMASKED,
                            SEE_FIGURES,
                            RUN_CAMPAIGNS,
                            DECIDE_CASES,
                            HEAR_RECORDINGS),
            Role.EDITOR, EnumSet.of(MANAGE_LIBRARY, PUBLISH_KNOWLEDGE),
            Role.ANALYST, EnumSet.of(SEE_FIGURES),
            Role.ADMINISTRATOR,
                    EnumSet.of(MANAGE_PEOPLE, MANAGE_ORGANISATION, MANAGE_LIBRARY, MANAGE_RECORDS, SEE_FIGURES),
            Role.AUDITOR, EnumSet.of(READ_AUDIT));

    private final PeopleSettings settings;
    private final AuditTrail audit;
    private final TransactionTemplate apart;
    /** The same refusal within a minute is one entry, so that nobody fills the trail by knocking. */
    private final Cache<String, Boolean> refusedLately = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();

    Permissions(PeopleSettings settings, AuditTrail audit, PlatformTransactionManager transactions) {
        this.settings = settings;
        this.audit = audit;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether the actor may do this in the own organisation and below. */
    public boolean may(Actor actor, Duty duty) {
        if (actor.seesEverything()) return ON_THE_MACHINE.contains(duty);
        if (!actor.isSignedIn()) return duty == COME_IN || settings.anonymousAsking() && ANYBODY.contains(duty);
        return SIGNED_IN.contains(duty)
                || actor.roles().stream().anyMatch(role -> duties(role).contains(duty));
    }

    /** Whether the actor may do this with what belongs to the organisation. */
    public boolean may(Actor actor, Duty duty, List<String> organisation) {
        return may(actor, duty) && (actor.seesEverything() || actor.reaches(organisation));
    }

    /** @throws Problem when the actor may not; the refusal is in the audit trail */
    public void require(Actor actor, Duty duty) {
        if (!may(actor, duty)) throw refuse(actor, duty, actor.organisationPath());
    }

    /** @throws Problem when the actor may not, or not there */
    public void require(Actor actor, Duty duty, List<String> organisation) {
        if (!may(actor, duty, organisation)) throw refuse(actor, duty, String.join("/", organisation));
    }

    /** What the role adds to what everybody who is signed in may do. */
    public static Set<Duty> duties(Role role) {
        return DUTIES.getOrDefault(role, Set.of());
    }

    /** Who may, in words. */
    private static String roles(Duty duty) {
        return Arrays.stream(Role.values())
                .filter(role -> duties(role).contains(duty))
                .map(Role::korean)
                .collect(Collectors.joining(", "));
    }

    private Problem refuse(Actor actor, Duty duty, String organisation) {
        String who = actor.person().orElse("이름 없음");
        Map<String, String> details = Map.of("organisation", organisation);
        if (refusedLately.asMap().putIfAbsent(who + " " + duty + " " + organisation, true) == null)
            apart.executeWithoutResult(
                    own -> audit.record(new AuditEvent(who, "access.refused", duty.name(), details)));
        return actor.isSignedIn()
                ? new Problem(Code.NOT_ALLOWED, duty.korean(), roles(duty))
                : new Problem(Code.SIGN_IN_NEEDED, duty.korean());
    }
}
