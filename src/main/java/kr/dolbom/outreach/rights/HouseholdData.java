package kr.dolbom.outreach.rights;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Masking;
import kr.dolbom.governance.Permissions;
import kr.dolbom.governance.Seal;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.rights.HeldRecords.Erased;
import kr.dolbom.outreach.texting.OptOuts;
import kr.dolbom.outreach.texting.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one door to everything that is kept of the households behind a telephone number, as far as the officer's organisation
 * reaches. Every look is in the audit trail before it is given; of the number the trail has the mark only.
 */
@Component
public class HouseholdData {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private final JdbcClient rows;
    private final List<HeldRecords> kinds;
    private final OptOuts optOuts;
    private final Seal seal;
    private final Masking masking;
    private final Permissions permissions;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final TransactionTemplate together;

    HouseholdData(
            JdbcClient rows,
            List<HeldRecords> kinds,
            OptOuts optOuts,
            Seal seal,
            Masking masking,
            Permissions permissions,
            AuditTrail audit,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.kinds = List.copyOf(kinds);
        this.optOuts = optOuts;
        this.seal = seal;
        this.masking = masking;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /**
     * What somebody gets who asks for their own records.
     *
     * @param records by kind, as they are to be read
     * @param files that go with them, opened one at a time
     */
    public record Kept(Map<String, Object> records, Map<String, Supplier<byte[]>> files) {}

    /** What became of one kind. */
    public record Line(String kind, Erased erased) {}

    /** How many records of each kind there are: enough to answer whether there are any. */
    public Map<String, Long> count(Actor actor, String number) {
        permissions.require(actor, Duty.MANAGE_RECORDS);
        About about = about(number);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (HeldRecords kind : kinds) counts.put(kind.korean(), kind.count(about));
        record(actor, "household.looked-up", about, Map.of());
        return counts;
    }

    /** @param reason who asked, and how it is known that they may */
    public Kept export(Actor actor, String number, String reason) {
        permissions.require(actor, Duty.MANAGE_RECORDS);
        About about = about(number);
        record(actor, "household.exported", about, Map.of("reason", masked(reason)));
        Map<String, Object> records = new LinkedHashMap<>();
        records.put("전화번호", PhoneNumber.of(number).orElseThrow().written());
        records.put("만든 때", clock.instant().toString());
        records.put("전화와 문자를 거부함", optOuts.has(number));
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        for (HeldRecords kind : kinds) {
            records.put(kind.korean(), kind.of(about));
            files.putAll(kind.files(about));
        }
        return new Kept(records, files);
    }

    /** All of it or nothing. The wish for no more calls outlives what is destroyed, for it holds a mark only. */
    public List<Line> erase(Actor actor, String number, String reason) {
        permissions.require(actor, Duty.MANAGE_RECORDS);
        String why = masked(reason);
        return Objects.requireNonNull(together.execute(transaction -> {
            About about = about(number);
            List<Line> lines = kinds.stream()
                    .map(kind -> new Line(kind.korean(), kind.erase(about)))
                    .toList();
            record(actor, "household.erased", about, details(lines, why));
            return lines;
        }));
    }

    private static Map<String, String> details(List<Line> lines, String why) {
        return Map.of(
                "destroyed",
                String.valueOf(lines.stream()
                        .mapToLong(one -> one.erased().destroyed())
                        .sum()),
                "kept",
                String.valueOf(
                        lines.stream().mapToLong(one -> one.erased().kept()).sum()),
                "reason",
                why);
    }

    private About about(String number) {
        String mark = seal.mark(PhoneNumber.of(number)
                .orElseThrow(() -> new Problem(Code.PHONE_NUMBER_UNREADABLE))
                .digits());
        Set<UUID> households = ids("select distinct target from target_numbers where number_mark = :mark", mark);
        Set<UUID> calls = ids("""
                select id from attempts where target = any(:households) or number_mark = :mark
                union
                select id from counsellings where target = any(:households) or number_mark = :mark
                """, mark, households.toArray(UUID[]::new));
        return new About(mark, households, calls);
    }

    private Set<UUID> ids(String sql, String mark, UUID... households) {
        return rows.sql(sql)
                .param("mark", mark)
                .param("households", households)
                .query((row, i) -> row.getObject(1, UUID.class))
                .set();
    }

    private String masked(String reason) {
        String why = reason.strip();
        if (why.length() < SHORTEST || why.length() > LONGEST) throw new Problem(Code.WHY_MISSING, SHORTEST, LONGEST);
        return masking.mask(why).text();
    }

    private void record(Actor actor, String action, About about, Map<String, String> details) {
        audit.record(new AuditEvent(actor.person().orElse("명령줄"), action, about.mark(), details));
    }
}
