package kr.dolbom.desk.handover;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.dolbom.desk.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rules of each organisation's desk, as rows. */
@Component
public class DeskRuleRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient rows;

    DeskRuleRows(JdbcClient rows) {
        this.rows = rows;
    }

    /** The organisation's own rules, or those of the nearest above it, or the usual ones. */
    public DeskRules of(String organisation) {
        return rows.sql("""
                        select rules from desk_rules
                        where organisation = '' or organisation = :organisation
                           or starts_with(:organisation, organisation || '/')
                        order by length(organisation) desc limit 1
                        """)
                .param("organisation", organisation)
                .query(String.class)
                .optional()
                .map(DeskRuleRows::read)
                .orElse(DeskRules.USUAL);
    }

    public Optional<DeskRules> ownOf(String organisation) {
        return rows.sql("select rules from desk_rules where organisation = :organisation")
                .param("organisation", organisation)
                .query(String.class)
                .optional()
                .map(DeskRuleRows::read);
    }

    public void set(String organisation, DeskRules rules, Person by, Instant at) {
        rows.sql("""
                insert into desk_rules values (:organisation, :rules::jsonb, :by, :at)
                on conflict (organisation) do update
                set rules = excluded.rules, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """)
                .param("organisation", organisation)
                .param("rules", JSON.writeValueAsString(Kept.of(rules)))
                .param("by", by.id())
                .param("at", Moments.utc(at))
                .update();
    }

    private static DeskRules read(String json) {
        return JSON.readValue(json, Kept.class).rules();
    }

    /** Plain words, so that an administrator can read the row. */
    record Kept(
            Map<String, List<String>> week,
            Set<String> holidays,
            long answerWithinMinutes,
            long returnAfterMinutes,
            boolean approval,
            List<String> publicNumbers) {

        static Kept of(DeskRules rules) {
            Map<String, List<String>> week = new TreeMap<>();
            rules.hours()
                    .week()
                    .forEach((day, span) -> week.put(
                            day.name(),
                            List.of(span.from().toString(), span.to().toString())));
            return new Kept(
                    week,
                    rules.hours().holidays().stream()
                            .map(LocalDate::toString)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    rules.answerWithin().toMinutes(),
                    rules.returnAfter().toMinutes(),
                    rules.approval(),
                    rules.publicNumbers());
        }

        DeskRules rules() {
            return new DeskRules(
                    new OfficeHours(
                            week.entrySet().stream()
                                    .collect(Collectors.toMap(
                                            day -> DayOfWeek.valueOf(day.getKey()), day -> span(day.getValue()))),
                            holidays.stream().map(LocalDate::parse).collect(Collectors.toSet())),
                    Duration.ofMinutes(answerWithinMinutes),
                    Duration.ofMinutes(returnAfterMinutes),
                    approval,
                    publicNumbers);
        }

        private static OfficeHours.Span span(List<String> times) {
            return new OfficeHours.Span(LocalTime.parse(times.getFirst()), LocalTime.parse(times.getLast()));
        }
    }
}
