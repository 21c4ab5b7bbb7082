package kr.dolbom.governance.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.dolbom.governance.AuditCheck;
import kr.dolbom.governance.audit.AuditReading.KeptCheck;
import kr.dolbom.kernel.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of entries, by filters. Pages go by number, so a page costs the same wherever it lies. */
@Component
class AuditRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    /** So many entries may stand out of the order of time where a clock was set. */
    private static final long SET_CLOCK = 10_000;

    private final JdbcClient rows;

    AuditRows(JdbcClient rows) {
        this.rows = rows;
    }

    /** A condition with its values, built up part by part. */
    private static final class Where {
        private final List<String> parts = new ArrayList<>(List.of("true"));
        private final Map<String, Object> values = new HashMap<>();

        void and(String part, String name, Object value) {
            parts.add(part);
            values.put(name, value);
        }

        String text() {
            return " where " + String.join(" and ", parts);
        }
    }

    List<AuditEntry> page(AuditQuery query, List<String> sight, long before, int most) {
        Where where = where(query, sight);
        where.and("number < :before", "before", before);
        return rows.sql("select content, hash from audit_entries" + where.text() + " order by number desc limit "
                        + most)
                .params(where.values)
                .query(AuditRows::entry)
                .list();
    }

    /** How many there are, no further than the most that is of interest. */
    long count(AuditQuery query, List<String> sight, int most) {
        Where where = where(query, sight);
        return rows.sql("select count(*) from (select from audit_entries" + where.text() + " limit " + most + ") found")
                .params(where.values)
                .query(Long.class)
                .single();
    }

    /** Every entry, oldest first; needs a transaction round it, so that rows come a portion at a time. */
    void each(AuditQuery query, List<String> sight, Consumer<AuditEntry> taker) {
        Where where = where(query, sight);
        try (Stream<AuditEntry> entries = rows
                .sql("select content, hash from audit_entries" + where.text() + " order by number")
                .params(where.values)
                .withFetchSize(1000)
                .query(AuditRows::entry)
                .stream()) {
            entries.forEach(taker);
        }
    }

    private Where where(AuditQuery query, List<String> sight) {
        Where where = new Where();
        below(where, "sight", sight);
        below(where, "organisation", query.organisation());
        query.kind().ifPresent(kind -> ofKind(where, kind));
        query.from().ifPresent(day -> since(where, start(day)));
        query.until().ifPresent(day -> before(where, start(day.plusDays(1))));
        if (!query.who().isBlank()) by(where, ids(query.who().strip()));
        if (!query.subject().isBlank())
            where.and("subject = :subject", "subject", query.subject().strip());
        if (!query.what().isBlank()) {
            String column = query.what().contains(".") ? "action" : "theme";
            where.and(column + " = :what", "what", query.what().strip());
        }
        return where;
    }

    /** An organisation and all below it; everything below the institution itself is everything. */
    private static void below(Where where, String name, List<String> organisation) {
        if (organisation.isEmpty()) return;
        String path = String.join("/", organisation);
        where.and(
                "(organisation collate \"C\" = :%1$s or organisation collate \"C\" >= :%1$sFrom and organisation collate \"C\" < :%1$sTo)"
                        .formatted(name),
                name,
                path);
        where.values.put(name + "From", path + "/");
        where.values.put(name + "To", path + "0");
    }

    private static void ofKind(Where where, AuditClass kind) {
        if (kind.themes().isEmpty())
            where.and("theme <> all(:themes)", "themes", AuditClass.claimed().toArray(String[]::new));
        else where.and("theme = any(:themes)", "themes", kind.themes().toArray(String[]::new));
    }

    /**
     * Times rise with numbers but for a clock that was set, so that numbers bound the walk: the newest page of a day long
     * ago must not be looked for from today.
     */
    private void since(Where where, String start) {
        where.and("at collate \"C\" >= :from", "from", start);
        number("at collate \"C\" >= :time order by at collate \"C\" limit 1", start)
                .ifPresent(first -> where.and("number >= :first", "first", first - SET_CLOCK));
    }

    private void before(Where where, String end) {
        where.and("at collate \"C\" < :until", "until", end);
        number("at collate \"C\" < :time order by at collate \"C\" desc limit 1", end)
                .ifPresent(last -> where.and("number <= :last", "last", last + SET_CLOCK));
    }

    private Optional<Long> number(String which, String time) {
        return rows.sql("select number from audit_entries where " + which)
                .param("time", time)
                .query(Long.class)
                .optional();
    }

    /** One person is looked up in the order of numbers; of several there are few enough to sort. */
    private static void by(Where where, List<String> ids) {
        if (ids.size() == 1) where.and("actor = :who", "who", ids.getFirst());
        else where.and("actor = any(:who)", "who", ids.toArray(String[]::new));
    }

    /** Days begin in Seoul; entries carry the time of the world, to the second or finer. */
    private static String start(LocalDate day) {
        String instant = day.atStartOfDay(AsOf.SEOUL).toInstant().toString();
        return instant.substring(0, instant.length() - 1);
    }

    /** Whoever signs in by the word or is called so; else the word itself, an account or a channel. */
    private List<String> ids(String who) {
        List<String> ids = rows.sql("select id::text from people where login = :who or name = :who")
                .param("who", who)
                .query((row, i) -> row.getString(1))
                .list();
        return ids.isEmpty() ? List.of(who) : ids;
    }

    /** The names of those accounts among the actors; channels stay as they are. */
    Map<String, String> names(List<String> actors) {
        Map<String, String> names = new HashMap<>();
        rows.sql("select id::text as id, name from people where id::text = any(:ids)")
                .param("ids", actors.toArray(String[]::new))
                .query((row, i) -> names.put(row.getString("id"), row.getString("name")))
                .list();
        return names;
    }

    void keep(AuditCheck check, String broken, Instant at) {
        rows.sql("insert into audit_checks (checked_at, entries, head, broken) values (:at, :entries, :head, :broken)")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("entries", check.entries())
                .param("head", check.head())
                .param("broken", broken)
                .update();
    }

    Optional<KeptCheck> lastCheck() {
        return rows.sql("select checked_at, entries, head, broken from audit_checks order by number desc limit 1")
                .query((row, i) -> new KeptCheck(
                        row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                        row.getLong("entries"),
                        row.getString("head"),
                        row.getString("broken")))
                .optional();
    }

    private static AuditEntry entry(ResultSet row, int index) throws SQLException {
        String content = row.getString("content");
        Map<String, Object> fields = JSON.readValue(content, FIELDS);
        Map<String, String> details = new HashMap<>();
        if (fields.get("details") instanceof Map<?, ?> told)
            told.forEach((name, value) -> details.put(String.valueOf(name), String.valueOf(value)));
        return new AuditEntry(
                ((Number) fields.getOrDefault("number", -1)).longValue(),
                Instant.parse(text(fields, "at")),
                text(fields, "actor"),
                text(fields, "action"),
                text(fields, "subject"),
                text(fields, "organisation"),
                details,
                content,
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    private static String text(Map<String, Object> fields, String name) {
        return String.valueOf(fields.getOrDefault(name, ""));
    }
}
