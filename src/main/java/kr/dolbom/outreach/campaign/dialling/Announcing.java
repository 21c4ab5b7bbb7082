package kr.dolbom.outreach.campaign.dialling;

import static kr.dolbom.outreach.campaign.CampaignRows.time;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.dolbom.outreach.campaign.Campaign;
import kr.dolbom.outreach.campaign.CampaignRows;
import kr.dolbom.outreach.campaign.Holidays;
import kr.dolbom.outreach.campaign.Identities;
import kr.dolbom.outreach.campaign.Identity;
import kr.dolbom.outreach.campaign.TargetState;
import kr.dolbom.outreach.campaign.TargetState.Move;
import kr.dolbom.outreach.texting.PhoneNumber;
import kr.dolbom.outreach.texting.Text;
import kr.dolbom.outreach.texting.TextSettled;
import kr.dolbom.outreach.texting.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the text that announces the call, and opens a household for calling when the text was taken. */
@Component
class Announcing {

    private static final int BATCH = 500;
    private static final int OPENED = 5_000;
    private static final String OPTED_OUT = "연락을 거부한 번호";

    private final JdbcClient rows;
    private final CampaignRows campaigns;
    private final Holidays holidays;
    private final Identities identities;
    private final Texts texts;
    private final InstantSource clock;

    Announcing(
            JdbcClient rows,
            CampaignRows campaigns,
            Holidays holidays,
            Identities identities,
            Texts texts,
            InstantSource clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.holidays = holidays;
        this.identities = identities;
        this.texts = texts;
        this.clock = clock;
    }

    private record Listed(UUID id, byte[] sealed, boolean optedOut, List<String> numbers) {}

    /** The next households of a campaign, if people may be disturbed now: a text at night alarms like a call. */
    @Transactional
    public int round(Campaign campaign) {
        Instant now = clock.instant();
        if (!campaign.plan().hours().takes(now, Duration.ZERO, holidays.of(campaign.organisation()))) return 0;
        if (!campaign.plan().textFirst()) return open(campaign, now);
        List<Listed> next = next(campaign);
        next.forEach(one -> announce(one, campaign, now));
        return next.size();
    }

    /** Without a text there is nothing to open or to send: households go by the thousand. */
    private int open(Campaign campaign, Instant now) {
        return rows.sql("""
                        with next as (
                            select id, exists (select from target_numbers n join opt_outs o on o.number_mark = n.number_mark
                                               where n.target = t.id) as opted_out
                            from targets t where campaign = :campaign and state = 'LISTED'
                            limit :most for update of t skip locked)
                        update targets t set
                            state = case when opted_out then :optedOut else :ready end,
                            reason = case when opted_out then :reason else '' end,
                            due_at = case when opted_out then null else :now::timestamptz end,
                            settled_at = case when opted_out then :now::timestamptz end,
                            endings = endings + case when opted_out then 1 else 0 end
                        from next where t.id = next.id
                        """)
                .param("campaign", campaign.id())
                .param("most", OPENED)
                .param("optedOut", Move.OPT_OUT.to().name())
                .param("ready", Move.SKIP_TEXT.to().name())
                .param("reason", OPTED_OUT)
                .param("now", time(now))
                .update();
    }

    private void announce(Listed household, Campaign campaign, Instant now) {
        Optional<String> mobile = household.numbers().stream()
                .filter(number ->
                        PhoneNumber.of(number).filter(PhoneNumber::isMobile).isPresent())
                .findFirst();
        if (household.optedOut()) move(household.id(), Move.OPT_OUT, Optional.empty(), OPTED_OUT);
        else if (mobile.isEmpty()) move(household.id(), Move.TEXT_FAILED, Optional.empty(), "휴대전화 번호가 없음");
        else send(household, mobile.get(), campaign);
    }

    private void send(Listed household, String number, Campaign campaign) {
        Identity identity = identities.open(household.id(), household.sealed());
        String body = campaign.plan()
                .text()
                .replace("{이름}", identity.maskedName())
                .replace("{기관}", campaign.plan().officeName())
                .replace("{담당자}", campaign.plan().officerName())
                .replace("{전화}", campaign.plan().officePhone());
        texts.send(new Text(
                household.id(),
                campaign.organisation(),
                number,
                body,
                Optional.of(campaign.plan().textVersion()),
                campaign.plan().officePhone().replaceAll("\\D", "")));
        move(household.id(), Move.SEND_TEXT, Optional.empty(), "");
    }

    /** In the transaction that settles the text, so that neither is known without the other. */
    @EventListener
    public void settled(TextSettled text) {
        switch (text.delivery()) {
            case ACCEPTED, DELIVERED -> open(text);
            case REFUSED -> move(text.about(), Move.OPT_OUT, Optional.empty(), "문자를 거부함");
            case FAILED, EXPIRED, UNKNOWN ->
                move(
                        text.about(),
                        Move.TEXT_FAILED,
                        Optional.empty(),
                        text.delivery().korean());
            case WAITING -> {}
        }
    }

    private void open(TextSettled text) {
        rows.sql("select campaign from targets where id = ? and state = 'TEXTED'")
                .param(text.about())
                .query(UUID.class)
                .optional()
                .flatMap(campaigns::find)
                .ifPresent(campaign -> move(text.about(), Move.TEXT_ARRIVED, Optional.of(first(campaign)), ""));
    }

    private Instant first(Campaign campaign) {
        return clock.instant().plus(Duration.ofMinutes(campaign.plan().spacing().textMinutes()));
    }

    private List<Listed> next(Campaign campaign) {
        return rows.sql("""
                        select t.id, t.sealed,
                            exists (select from target_numbers n join opt_outs o on o.number_mark = n.number_mark
                                    where n.target = t.id) as opted_out,
                            array(select sealed from target_numbers n where n.target = t.id order by ordinal) as numbers
                        from targets t where campaign = :campaign and state = 'LISTED'
                        limit :most for update of t skip locked
                        """)
                .param("campaign", campaign.id())
                .param("most", BATCH)
                .query((row, i) -> {
                    UUID id = row.getObject("id", UUID.class);
                    byte[][] sealed = (byte[][]) row.getArray("numbers").getArray();
                    return new Listed(id, row.getBytes("sealed"), row.getBoolean("opted_out"), open(id, sealed));
                })
                .list();
    }

    private List<String> open(UUID target, byte[][] sealed) {
        return IntStream.range(0, sealed.length)
                .mapToObj(i -> identities.openNumber(target, i + 1, sealed[i]))
                .toList();
    }

    private void move(UUID target, Move move, Optional<Instant> due, String reason) {
        boolean end = move.to().isEnd();
        rows.sql("""
                update targets set state = :to, due_at = :due, reason = :reason, settled_at = :settled,
                    endings = endings + :ending
                where id = :id and state in (:from)
                """)
                .param("to", move.to().name())
                .param("due", due.map(CampaignRows::time).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", reason)
                .param("settled", end ? time(clock.instant()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ending", end ? 1 : 0)
                .param("id", target)
                .param(
                        "from",
                        move.from().stream()
                                .filter(from -> from != TargetState.CALLING)
                                .map(Enum::name)
                                .toList())
                .update();
    }
}
