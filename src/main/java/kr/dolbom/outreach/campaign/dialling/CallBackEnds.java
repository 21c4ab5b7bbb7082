package kr.dolbom.outreach.campaign.dialling;

import static kr.dolbom.outreach.campaign.CampaignRows.time;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kr.dolbom.outreach.campaign.TargetState;
import kr.dolbom.outreach.campaign.TargetState.Move;
import kr.dolbom.outreach.dialogue.CallBack;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.dialogue.WhoAnswered;
import kr.dolbom.outreach.texting.How;
import kr.dolbom.outreach.texting.OptOuts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down how a household's own call ended, in one transaction. Who was not counselled stays where they were, and is
 * not called for the usual gap; words that were said are kept whoever tells of them and however late.
 */
@Component
class CallBackEnds {

    private final JdbcClient rows;
    private final List<CallKeeper> keepers;
    private final OptOuts optOuts;
    private final InstantSource clock;

    CallBackEnds(JdbcClient rows, ObjectProvider<CallKeeper> keepers, OptOuts optOuts, InstantSource clock) {
        this.rows = rows;
        this.keepers = keepers.stream().toList();
        this.optOuts = optOuts;
        this.clock = clock;
    }

    @Transactional
    public void end(String owner, CallBackRows.Claimed claimed, CallReport report, Optional<Instant> answered) {
        Instant now = clock.instant();
        rows.sql(AttemptEnd.UPDATE)
                .paramSource(AttemptEnd.row(owner, claimed.order(), report, answered, now))
                .update();
        report.record().ifPresent(record -> told(claimed, report, record, now));
        rest(claimed, now);
    }

    private void told(CallBackRows.Claimed claimed, CallReport report, Record record, Instant now) {
        if (record.identityConfirmed() || record.danger().isPresent()) reached(claimed, now);
        if (record.whoAnswered() == WhoAnswered.WRONG_NUMBER) wrong(claimed, now);
        if (tellsSomething(record)) keepers.forEach(keeper -> keeper.keep(claimed.order(), report));
        if (record.optOut()) optOuts.add(claimed.order().number(), How.CALL, "걸려 온 전화");
    }

    /** Who only listened, reached a person or refused makes no work for an officer. */
    private static boolean tellsSomething(Record record) {
        return !record.replies().isEmpty()
                || record.danger().isPresent()
                || record.callBack().filter(CallBack::wanted).isPresent();
    }

    private void reached(CallBackRows.Claimed claimed, Instant now) {
        rows.sql("""
                update targets set state = 'REACHED', reason = '', due_at = null, reached_by = :number,
                    settled_at = :now, endings = 1
                where id = :target and state in (:from)
                """)
                .param("number", claimed.number())
                .param("now", time(now))
                .param("target", claimed.order().target())
                .param(
                        "from",
                        Move.CALLED_BACK.from().stream().map(TargetState::name).toList())
                .update();
    }

    /** The number is somebody else's: the next one is called, and without any left a person looks for one. */
    private void wrong(CallBackRows.Claimed claimed, Instant now) {
        rows.sql("update target_numbers set outcome = :wrong where target = :target and ordinal = :number")
                .param("wrong", Verdict.WRONG)
                .param("target", claimed.order().target())
                .param("number", claimed.number())
                .update();
        rows.sql("""
                with next as (select min(ordinal) as number from target_numbers
                              where target = :target and outcome not in ('WRONG', 'UNKNOWN_NUMBER'))
                update targets set next_number = coalesce(next.number, next_number),
                    state = case when next.number is null then 'NO_NUMBER' else state end,
                    reason = case when next.number is null then '다른 사람의 번호' else reason end,
                    due_at = case when next.number is null then null else due_at end,
                    settled_at = case when next.number is null then :now::timestamptz else settled_at end,
                    endings = case when next.number is null then 1 else endings end
                from next where id = :target and state = 'READY'
                """)
                .param("target", claimed.order().target())
                .param("now", time(now))
                .update();
    }

    /** Nobody is called by us who has just hung up. */
    private void rest(CallBackRows.Claimed claimed, Instant now) {
        rows.sql("update targets set due_at = greatest(due_at, :soonest) where id = :target and state = 'READY'")
                .param("soonest", time(now.plus(claimed.plan().gap())))
                .param("target", claimed.order().target())
                .update();
    }
}
