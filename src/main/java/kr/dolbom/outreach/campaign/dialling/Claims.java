package kr.dolbom.outreach.campaign.dialling;

import static kr.dolbom.outreach.campaign.CampaignRows.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.outreach.campaign.Campaign;
import kr.dolbom.outreach.campaign.Identities;
import kr.dolbom.outreach.campaign.Identity;
import kr.dolbom.outreach.campaign.Plan;
import kr.dolbom.outreach.campaign.Tried;
import kr.dolbom.outreach.dialogue.Household;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes lines and the households that are due for this node, both in one transaction. */
@Component
class Claims {

    /** More are not taken at once, so that both nodes get their share. */
    private static final int MOST = 100;

    private static final String DUE = """
            select t.id, t.sealed, t.signals, t.officer, t.next_number, t.tries, t.wish_from, t.wish_to,
                case when t.last_day = :day then t.tries_today else 0 end as today,
                n.number_mark, n.sealed as number,
                array(select tries from target_numbers a where a.target = t.id order by ordinal) as number_tries,
                array(select outcome = 'WRONG' or outcome = 'UNKNOWN_NUMBER' from target_numbers a
                      where a.target = t.id order by ordinal) as number_wrong
            from targets t join target_numbers n on n.target = t.id and n.ordinal = t.next_number
            where t.campaign = :campaign and t.state = 'READY' and t.due_at <= :now
                and not exists (select from target_numbers a join opt_outs o on o.number_mark = a.number_mark
                                where a.target = t.id)
                and not exists (select from attempts b where b.number_mark = n.number_mark and b.state = 'CALLING')
            order by t.due_at limit :most for update of t skip locked
            """;

    private final JdbcClient rows;
    private final JdbcTemplate batches;
    private final Trunks trunks;
    private final Identities identities;
    private final DiallerSettings settings;

    Claims(JdbcClient rows, JdbcTemplate batches, Trunks trunks, Identities identities, DiallerSettings settings) {
        this.rows = rows;
        this.batches = batches;
        this.trunks = trunks;
        this.identities = identities;
        this.settings = settings;
    }

    private record Due(Claimed claimed, String mark) {}

    /** @param open the running campaigns whose hours allow a call to begin now, in the order they get lines */
    @Transactional
    public List<Claimed> take(String owner, List<Campaign> open, Instant now) {
        if (!anyDue(open, now)) return List.of();
        int allowed = Math.min(MOST, trunks.hold(settings.trunk()));
        List<Integer> channels = allowed == 0 ? List.of() : trunks.free(settings.trunk(), allowed);
        List<Due> taken = new ArrayList<>();
        for (Campaign campaign : open) {
            int most = Math.min(channels.size() - taken.size(), campaign.plan().lines() - busy(campaign));
            if (most > 0) taken.addAll(start(owner, due(campaign, now, most), now));
        }
        occupy(taken, channels);
        if (!taken.isEmpty()) trunks.spend(settings.trunk(), taken.size());
        return taken.stream().map(Due::claimed).toList();
    }

    /** A look before the lock: nobody queues for the trunk, and nothing is written, while there is nothing to do. */
    private boolean anyDue(List<Campaign> open, Instant now) {
        return rows.sql("""
                        select exists (select from targets
                            where campaign in (:open) and state = 'READY' and due_at <= :now)
                        """)
                .param("open", open.stream().map(Campaign::id).toList())
                .param("now", time(now))
                .query(Boolean.class)
                .single();
    }

    private int busy(Campaign campaign) {
        return rows.sql("select count(*) from attempts where campaign = ? and state = 'CALLING'")
                .param(campaign.id())
                .query(Integer.class)
                .single();
    }

    private List<Due> due(Campaign campaign, Instant now, int most) {
        return rows.sql(DUE)
                .param("day", day(now))
                .param("campaign", campaign.id())
                .param("now", time(now))
                .param("most", most)
                .query((row, i) -> read(row, campaign, now))
                .list();
    }

    /** What another campaign rings at this very moment is left for later: the row is not made. */
    private List<Due> start(String owner, List<Due> due, Instant now) {
        batches.batchUpdate(
                """
                insert into attempts (id, target, campaign, organisation, ordinal, number, number_mark, owner, lease_till,
                    state, started_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, now() + ? * interval '1 millisecond', 'CALLING', ?)
                on conflict do nothing""", due.stream().map(one -> attempt(owner, one, now)).toList());
        Set<UUID> made = made(due);
        List<Due> started = due.stream()
                .filter(one -> made.contains(one.claimed().order().attempt()))
                .toList();
        batches.batchUpdate(
                """
                update targets set state = 'CALLING', due_at = null, tries = ?, tries_today = ?, last_day = ?
                where id = ?""",
                started.stream()
                        .map(one -> new Object[] {
                            one.claimed().tries(),
                            one.claimed().today(),
                            day(now),
                            one.claimed().order().target()
                        })
                        .toList());
        batches.batchUpdate(
                "update target_numbers set tries = tries + 1 where target = ? and ordinal = ?",
                started.stream()
                        .map(one -> new Object[] {
                            one.claimed().order().target(), one.claimed().number()
                        })
                        .toList());
        return started;
    }

    /** Counts of a batch do not say which of its rows were made. */
    private Set<UUID> made(List<Due> due) {
        if (due.isEmpty()) return Set.of();
        return Set.copyOf(rows.sql("select id from attempts where id in (:ids)")
                .param(
                        "ids",
                        due.stream().map(one -> one.claimed().order().attempt()).toList())
                .query(UUID.class)
                .list());
    }

    private Object[] attempt(String owner, Due due, Instant now) {
        CallOrder order = due.claimed().order();
        return new Object[] {
            order.attempt(),
            order.target(),
            order.campaign(),
            order.organisation(),
            due.claimed().tries(),
            due.claimed().number(),
            due.mark(),
            owner,
            settings.lease().toMillis(),
            time(now)
        };
    }

    private void occupy(List<Due> taken, List<Integer> channels) {
        batches.batchUpdate(
                "update line_slots set attempt = ? where trunk = ? and channel = ?",
                IntStream.range(0, taken.size())
                        .mapToObj(i -> new Object[] {
                            taken.get(i).claimed().order().attempt(), settings.trunk(), channels.get(i)
                        })
                        .toList());
    }

    private Due read(ResultSet row, Campaign campaign, Instant now) throws SQLException {
        UUID target = row.getObject("id", UUID.class);
        int number = row.getInt("next_number");
        CallOrder order = new CallOrder(
                UUID.randomUUID(),
                target,
                campaign.id(),
                campaign.organisation(),
                identities.openNumber(target, number, row.getBytes("number")),
                household(row, identities.open(target, row.getBytes("sealed")), campaign.plan()),
                campaign.plan().script());
        Claimed claimed = new Claimed(
                order,
                campaign.plan(),
                number,
                row.getInt("tries") + 1,
                row.getInt("today") + 1,
                numbers(row, number),
                row.getInt("wish_from"),
                row.getInt("wish_to"),
                now);
        return new Due(claimed, row.getString("number_mark"));
    }

    /** @param row with the signals and the officer of a target */
    static Household household(ResultSet row, Identity identity, Plan plan) throws SQLException {
        String own = row.getString("officer");
        return new Household(
                identity.name(),
                identity.birthYear(),
                identity.addressEnd(),
                List.of((String[]) row.getArray("signals").getArray()),
                plan.officeName(),
                own.isBlank() ? plan.officerName() : own,
                plan.officePhone(),
                identity.language());
    }

    private static List<Tried.Number> numbers(ResultSet row, int called) throws SQLException {
        Integer[] tries = (Integer[]) row.getArray("number_tries").getArray();
        Boolean[] wrong = (Boolean[]) row.getArray("number_wrong").getArray();
        return IntStream.range(0, tries.length)
                .mapToObj(i -> new Tried.Number(tries[i] + (i + 1 == called ? 1 : 0), wrong[i]))
                .toList();
    }

    private static LocalDate day(Instant now) {
        return now.atZone(AsOf.SEOUL).toLocalDate();
    }
}
