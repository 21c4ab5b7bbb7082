package kr.dolbom.desk.pilot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dolbom.desk.Moments;
import kr.dolbom.desk.pilot.Figures.Spread;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Counts what the desk did in a period, for an organisation and everything below it. */
@Component
public class PilotRows {

    private static final String QUESTIONS = """
            from exchanges e join conversations c on c.id = e.conversation left join ratings r on r.exchange = e.id
            where e.asked_at >= :begin and e.asked_at < :end
              and (:sight = '' or c.organisation = :sight or starts_with(c.organisation, :sight || '/'))
            """;

    private static final String HAND_OVERS = """
            from hand_overs h
            where h.asked_at >= :begin and h.asked_at < :end
              and (:sight = '' or h.organisation = :sight or starts_with(h.organisation, :sight || '/'))
            """;

    private static final String HUMAN_MINUTES = "extract(epoch from coalesce(h.answered_at, :now) - h.asked_at) / 60";

    private final JdbcClient rows;

    PilotRows(JdbcClient rows) {
        this.rows = rows;
    }

    public Figures figures(Period period, String sight, Instant now) {
        return new Figures(
                counts(period, sight, now),
                spread("e.millis", QUESTIONS, period, sight, now),
                spread(HUMAN_MINUTES, HAND_OVERS + " and h.state = 'ANSWERED'", period, sight, now),
                spread(HUMAN_MINUTES, HAND_OVERS + " and h.state <> 'ANSWERED'", period, sight, now),
                up(period, now));
    }

    /** The rows behind a figure, newest first. */
    public List<Line> list(Figure figure, Period period, String sight, Instant now, int most) {
        String sql = figure.ofHandOvers()
                ? "select h.asked_at as at, h.conversation, h.id::text as hand_over, h.question, h.organisation, h.state, "
                        + HUMAN_MINUTES + " as minutes " + HAND_OVERS
                : "select e.asked_at as at, e.conversation, '' as hand_over, e.question, c.organisation,"
                        + " e.outcome as state, e.millis / 60000.0 as minutes " + QUESTIONS;
        return asked(sql + " and " + figure.condition() + " order by at desc limit :most", period, sight, now)
                .param("most", most)
                .query(PilotRows::line)
                .list();
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("conversation", UUID.class),
                row.getString("hand_over"),
                row.getString("question"),
                row.getString("organisation"),
                row.getString("state"),
                row.getDouble("minutes"));
    }

    private Map<Figure, Long> counts(Period period, String sight, Instant now) {
        return Arrays.stream(Figure.values())
                .collect(Collectors.toMap(figure -> figure, figure -> count(figure, period, sight, now)));
    }

    private long count(Figure figure, Period period, String sight, Instant now) {
        String from = figure.ofHandOvers() ? HAND_OVERS : QUESTIONS;
        return asked("select count(*) " + from + " and " + figure.condition(), period, sight, now)
                .query(Long.class)
                .single();
    }

    private Spread spread(String value, String from, Period period, String sight, Instant now) {
        String sql = "select coalesce(percentile_cont(0.5) within group (order by " + value + "), 0)::float8 as median,"
                + " coalesce(percentile_cont(0.9) within group (order by " + value + "), 0)::float8 as most,"
                + " coalesce(max(" + value + "), 0)::float8 as largest " + from;
        return asked(sql, period, sight, now).query(Spread.class).single();
    }

    /** Counted from the first minute that was ever marked: before it the desk did not exist. */
    private double up(Period period, Instant now) {
        Instant end = period.end().isBefore(now) ? period.end() : now;
        Instant first = rows.sql("select min(minute) from up_minutes")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(end);
        Instant begin = first.isAfter(period.begin()) ? first : period.begin();
        long minutes = Duration.between(begin, end).toMinutes();
        if (minutes < 1) return -1;
        long marked = rows.sql("select count(*) from up_minutes where minute >= :begin and minute < :end")
                .param("begin", Moments.utc(begin))
                .param("end", Moments.utc(end))
                .query(Long.class)
                .single();
        return Math.min(1, (double) marked / minutes);
    }

    private StatementSpec asked(String sql, Period period, String sight, Instant now) {
        StatementSpec spec = rows.sql(sql)
                .param("begin", Moments.utc(period.begin()))
                .param("end", Moments.utc(period.end()))
                .param("sight", sight);
        return sql.contains(":now") ? spec.param("now", Moments.utc(now)) : spec;
    }
}
