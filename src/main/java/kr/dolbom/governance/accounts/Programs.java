package kr.dolbom.governance.accounts;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Organisations;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tokens for programs. An administrator makes one for an organisation with roles and a last day; it is shown once and
 * only its hash is kept. What the program may do is decided by its roles, like a person's.
 */
@Component
public class Programs {

    private static final int BYTES = 32;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_DAYS = 366;
    private static final String MARK = "dolbom_";
    private static final Duration USE_IS_NOTED = Duration.ofMinutes(10);

    private final ProgramRows rows;
    private final Organisations organisations;
    private final Permissions permissions;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final TransactionTemplate together;
    private final SecureRandom random = new SecureRandom();

    Programs(
            ProgramRows rows,
            Organisations organisations,
            Permissions permissions,
            AuditTrail audit,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.organisations = organisations;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** @param token shown once, never kept */
    public record Made(Program program, String token) {}

    /** @param last the last day it works */
    public Made make(Actor actor, List<String> organisation, String name, Set<Role> roles, LocalDate last) {
        permissions.require(actor, Duty.MANAGE_PEOPLE, organisation);
        organisations.require(actor, organisation);
        Program program = new Program(
                UUID.randomUUID(),
                organisation,
                name(name),
                roles(roles),
                clock.instant(),
                expiry(last),
                Optional.empty(),
                Optional.empty());
        String token = token();
        Map<String, String> details = Map.of(
                "organisation",
                String.join("/", organisation),
                "roles",
                program.rolesLabel(),
                "until",
                last.toString());
        changed(actor, "token.made", program, details, () -> rows.add(program, Digest.of(token), by(actor)));
        return new Made(program, token);
    }

    public List<Program> list(Actor actor) {
        permissions.require(actor, Duty.MANAGE_PEOPLE);
        return rows.list();
    }

    /** It is refused from the next request on, on every node. */
    public void revoke(Actor actor, UUID id) {
        permissions.require(actor, Duty.MANAGE_PEOPLE);
        Program program = rows.find(id).orElseThrow(() -> new Problem(Code.PROGRAM_NOT_FOUND));
        permissions.require(actor, Duty.MANAGE_PEOPLE, program.organisation());
        changed(actor, "token.revoked", program, Map.of(), () -> rows.revoke(id, by(actor), clock.instant()));
    }

    /** Whose token it is; nobody's when its time is over or it was taken back. */
    public Optional<Program> find(String token) {
        Instant now = clock.instant();
        return Acting.asTheApplication(() -> {
            Optional<Program> found = rows.findByDigest(Digest.of(token)).filter(known -> known.worksAt(now));
            found.filter(program ->
                            program.used().isEmpty() || program.used().get().isBefore(now.minus(USE_IS_NOTED)))
                    .ifPresent(program -> rows.used(program.id(), now));
            return found;
        });
    }

    private void changed(Actor actor, String action, Program program, Map<String, String> details, Runnable change) {
        Acting.asTheApplication(() -> together.execute(transaction -> {
            change.run();
            audit.record(new AuditEvent(by(actor), action, program.id().toString(), details));
            return true;
        }));
    }

    private static String name(String name) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME)
            throw new Problem(Code.PERSON_NAME_UNREADABLE, LONGEST_NAME);
        return plain;
    }

    /** What a program made could not be undone as surely as what it did, so none looks after people. */
    private static Set<Role> roles(Set<Role> roles) {
        if (roles.isEmpty() || roles.contains(Role.ADMINISTRATOR)) throw new Problem(Code.PROGRAM_ROLES);
        return roles;
    }

    private Instant expiry(LocalDate last) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), AsOf.SEOUL);
        if (last.isBefore(today) || last.isAfter(today.plusDays(LONGEST_DAYS)))
            throw new Problem(Code.PROGRAM_DAYS, LONGEST_DAYS);
        return last.plusDays(1).atStartOfDay(AsOf.SEOUL).toInstant();
    }

    private String token() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String by(Actor actor) {
        return actor.person().orElse("명령줄");
    }
}
