package kr.dolbom.outreach.campaign.dialling;

import static kr.dolbom.outreach.campaign.CampaignRows.time;

import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.dolbom.outreach.campaign.CampaignRows;
import kr.dolbom.outreach.campaign.Holidays;
import kr.dolbom.outreach.campaign.Next;
import kr.dolbom.outreach.campaign.TargetState.Move;
import kr.dolbom.outreach.campaign.Tried;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.dialogue.WhoAnswered;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.texting.How;
import kr.dolbom.outreach.texting.OptOuts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down how a call ended, frees its line and decides what comes next, in one transaction. Only the owner whose lease
 * still holds may: what a node tells that was thought gone changes nothing, except that words that were said are kept.
 */
@Component
class Ends {

    /** What the number's own row remembers of a number that is somebody else's. */
    static final String WRONG = "WRONG";

    private static final String ENDED = """
            with ended as (
                update attempts set state = :attemptState, outcome = :outcome, ended_at = :now, answered_at = :answered,
                    talked = :talked, completed = :completed, last_question = :question
                where id = :attempt and owner = :owner and state = 'CALLING'
                returning target),
            freed as (
                update line_slots set attempt = null where attempt = :attempt and exists (select from ended)),
            number as (
                update target_numbers set outcome = :numberOutcome, tries = tries - :uncount
                where target = (select target from ended) and ordinal = :number)
            update targets set state = :state, due_at = :due, next_number = :next, reason = :reason,
                tries = tries - :uncount, tries_today = tries_today - :uncount,
                reached_by = :reachedBy, settled_at = :settled, endings = endings + :ending
            where id = (select target from ended) and state = 'CALLING'
            """;

    private final JdbcClient rows;
    private final Holidays holidays;
    private final List<CallKeeper> keepers;
    private final OptOuts optOuts;
    private final InstantSource clock;

    Ends(JdbcClient rows, Holidays holidays, ObjectProvider<CallKeeper> keepers, OptOuts optOuts, InstantSource clock) {
        this.rows = rows;
        this.holidays = holidays;
        this.keepers = keepers.stream().toList();
        this.optOuts = optOuts;
        this.clock = clock;
    }

    /** @return whether the call was still this owner's to end */
    @Transactional
    public boolean end(String owner, Claimed claimed, CallReport report, Optional<Instant> answered) {
        Instant now = clock.instant();
        Next next = next(claimed, report, now);
        boolean ours = write(owner, claimed, report, answered, next, now, "ENDED", 0);
        if (!ours && report.record().isPresent()) late(claimed, next, now);
        report.record().ifPresent(record -> keep(claimed.order(), report, record));
        return ours;
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
        Next again = new Next(Move.CALL_AGAIN, Optional.of(due), claimed.number(), "");
        CallReport never = CallReport.of(Ending.of(Outcome.CANCELLED));
        return write(owner, claimed, never, Optional.empty(), again, now, "WITHDRAWN", 1);
    }

    private void keep(CallOrder order, CallReport report, Record record) {
        keepers.forEach(keeper -> keeper.keep(order, report));
        if (record.optOut()) optOuts.add(order.number(), How.CALL, "초기상담 전화");
    }

    private boolean write(
            String owner,
            Claimed claimed,
            CallReport report,
            Optional<Instant> answered,
            Next next,
            Instant now,
            String attemptState,
            int uncount) {
        boolean end = next.move().to().isEnd();
        return rows.sql(ENDED)
                        .param("attemptState", attemptState)
                        .param("outcome", report.ending().outcome().name())
                        .param("now", time(now))
                        .param("answered", answered.map(CampaignRows::time).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("talked", (int) report.talked().toSeconds())
                        .param(
                                "completed",
                                report.record().filter(Record::completed).isPresent())
                        .param(
                                "question",
                                report.record().flatMap(Record::lastQuestion).orElse(""))
                        .param("attempt", claimed.order().attempt())
                        .param("owner", owner)
                        .param("numberOutcome", uncount == 1 ? "" : numberOutcome(report))
                        .param("number", claimed.number())
                        .param("uncount", uncount)
                        .param("state", next.move().to().name())
                        .param("due", next.due().map(CampaignRows::time).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("next", next.number())
                        .param("reason", next.reason())
                        .param("reachedBy", next.move() == Move.REACH ? claimed.number() : null, Types.INTEGER)
                        .param("settled", end ? time(now) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("ending", end ? 1 : 0)
                        .update()
                == 1;
    }

    /** Somebody did speak, though the node was thought gone: the household is not called again for it. */
    private void late(Claimed claimed, Next next, Instant now) {
        if (next.move() != Move.REACH) return;
        rows.sql("""
                update targets set state = 'REACHED', due_at = null, reached_by = :number, settled_at = :now,
                    endings = endings + 1
                where id = :target and state = 'READY'
                """)
                .param("number", claimed.number())
                .param("now", time(now))
                .param("target", claimed.order().target())
                .update();
    }

    private Next next(Claimed claimed, CallReport report, Instant now) {
        Optional<Record> record = report.record();
        if (record.filter(Record::optOut).isPresent()) return settled(Move.OPT_OUT, claimed, "통화에서 거부함");
        if (record.filter(Ends::spokeWithThem).isPresent()) return settled(Move.REACH, claimed, "");
        return Next.after(report.ending().outcome(), tried(claimed, report, now), claimed.plan());
    }

    /** Whoever is in danger was reached, whether they said who they are or not: a person has taken over. */
    private static boolean spokeWithThem(Record record) {
        return record.identityConfirmed() || record.danger().isPresent();
    }

    private static Next settled(Move move, Claimed claimed, String reason) {
        return new Next(move, Optional.empty(), claimed.number(), reason);
    }

    private Tried tried(Claimed claimed, CallReport report, Instant now) {
        List<Tried.Number> numbers = new ArrayList<>(claimed.numbers());
        Tried.Number called = numbers.get(claimed.number() - 1);
        numbers.set(claimed.number() - 1, new Tried.Number(called.tries(), called.wrong() || isWrong(report)));
        return new Tried(
                claimed.order().target(),
                claimed.number(),
                claimed.tries(),
                claimed.today(),
                numbers,
                claimed.wishFrom(),
                claimed.wishTo(),
                now,
                holidays.of(claimed.order().organisation()));
    }

    private static boolean isWrong(CallReport report) {
        return report.ending().outcome() == Outcome.UNKNOWN_NUMBER
                || report.record()
                        .filter(record -> record.whoAnswered() == WhoAnswered.WRONG_NUMBER)
                        .isPresent();
    }

    private static String numberOutcome(CallReport report) {
        return isWrong(report) && report.ending().outcome() == Outcome.ANSWERED
                ? WRONG
                : report.ending().outcome().name();
    }
}
