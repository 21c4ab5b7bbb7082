package kr.dolbom.outreach.campaign.dialling;

import static kr.dolbom.outreach.campaign.CampaignRows.time;

import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.dolbom.outreach.campaign.CampaignRows;
import kr.dolbom.outreach.campaign.Holidays;
import kr.dolbom.outreach.campaign.Next;
import kr.dolbom.outreach.campaign.TargetState.Move;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.texting.How;
import kr.dolbom.outreach.texting.OptOuts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down how calls ended, frees their lines, decides what comes next and keeps what was said, all or none of them in
 * one transaction. Only the owner whose lease still holds may: what a node tells that was thought gone changes nothing,
 * except that words that were said are kept. The fence stands before each call, not before the batch.
 */
@Component
class Ends {

    private static final String ENDED = """
            with ended as (%s returning target),
            freed as (
                update line_slots set attempt = null where attempt = :attempt and exists (select from ended)),
            number as (
                update target_numbers set outcome = :numberOutcome, tries = tries - :uncount
                where target = (select target from ended) and ordinal = :number)
            update targets set state = :state, due_at = :due, next_number = :next, reason = :reason,
                tries = tries - :uncount, tries_today = tries_today - :uncount,
                reached_by = :reachedBy, settled_at = :settled, endings = endings + :ending
            where id = (select target from ended) and state = 'CALLING'
            """.formatted(AttemptEnd.UPDATE);

    private static final String LATE = """
            update targets set state = 'REACHED', due_at = null, reached_by = :number, settled_at = :now,
                endings = endings + 1
            where id = :target and state = 'READY'
            """;

    private final NamedParameterJdbcTemplate rows;
    private final Holidays holidays;
    private final List<CallKeeper> keepers;
    private final OptOuts optOuts;
    private final InstantSource clock;

    Ends(
            NamedParameterJdbcTemplate rows,
            Holidays holidays,
            ObjectProvider<CallKeeper> keepers,
            OptOuts optOuts,
            InstantSource clock) {
        this.rows = rows;
        this.holidays = holidays;
        this.keepers = keepers.stream().toList();
        this.optOuts = optOuts;
        this.clock = clock;
    }

    private record Decided(Ended ended, Next next, Instant now) {
        CallOrder order() {
            return ended.claimed().order();
        }
    }

    /** @return those that were no longer their owner's to end */
    @Transactional
    public List<Ended> end(List<Ended> all) {
        Instant now = clock.instant();
        List<Decided> decided = all.stream().map(one -> decide(one, now)).toList();
        int[] written = rows.batchUpdate(ENDED, decided.stream().map(Ends::row).toArray(MapSqlParameterSource[]::new));
        List<Decided> foreign = IntStream.range(0, written.length)
                .filter(i -> written[i] == 0)
                .mapToObj(decided::get)
                .toList();
        foreign.forEach(this::late);
        all.forEach(this::keep);
        return foreign.stream().map(Decided::ended).toList();
    }

    /** The call was never placed: the household waits as before, and nothing is counted. */
    @Transactional
    public boolean withdraw(String owner, Claimed claimed) {
        Instant now = clock.instant();
        Instant due = claimed.plan()
                .hours()
                .next(
                        now,
                        claimed.plan().expected(),
                        holidays.of(claimed.order().organisation()))
                .orElse(now);
        Ended never = new Ended(owner, claimed, CallReport.of(Ending.of(Outcome.CANCELLED)), Optional.empty());
        Next again = new Next(Move.CALL_AGAIN, Optional.of(due), claimed.number(), "");
        return rows.update(
                        ENDED,
                        row(new Decided(never, again, now))
                                .addValue("attemptState", "WITHDRAWN")
                                .addValue("numberOutcome", "")
                                .addValue("uncount", 1))
                == 1;
    }

    private Decided decide(Ended ended, Instant now) {
        return new Decided(
                ended,
                Verdict.next(ended, now, holidays.of(ended.claimed().order().organisation())),
                now);
    }

    private void keep(Ended ended) {
        if (ended.report().record().isEmpty()) return;
        CallOrder order = ended.claimed().order();
        keepers.forEach(keeper -> keeper.keep(order, ended.report()));
        if (ended.isOptOut()) optOuts.add(order.number(), How.CALL, "초기상담 전화");
    }

    /** Somebody did speak, though the node was thought gone: the household is not called again for it. */
    private void late(Decided one) {
        if (one.next().move() != Move.REACH) return;
        rows.update(
                LATE,
                new MapSqlParameterSource("number", one.ended().claimed().number())
                        .addValue("now", time(one.now()))
                        .addValue("target", one.order().target()));
    }

    private static MapSqlParameterSource row(Decided one) {
        Claimed claimed = one.ended().claimed();
        CallReport report = one.ended().report();
        Next next = one.next();
        boolean end = next.move().to().isEnd();
        return AttemptEnd.row(
                        one.ended().owner(), one.order(), report, one.ended().answered(), one.now())
                .addValue("numberOutcome", Verdict.numberOutcome(report))
                .addValue("number", claimed.number())
                .addValue("uncount", 0)
                .addValue("state", next.move().to().name())
                .addValue("due", next.due().map(CampaignRows::time).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("next", next.number())
                .addValue("reason", next.reason())
                .addValue("reachedBy", next.move() == Move.REACH ? claimed.number() : null, Types.INTEGER)
                .addValue("settled", end ? time(one.now()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("ending", end ? 1 : 0);
    }
}
