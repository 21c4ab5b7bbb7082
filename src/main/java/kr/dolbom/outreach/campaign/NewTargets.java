package kr.dolbom.outreach.campaign;

import java.sql.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.dolbom.outreach.campaign.list.Listed;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts the households of a list into rows, sealed, in batches. */
@Component
class NewTargets {

    private static final String TARGET = """
            insert into targets (id, campaign, organisation, household_mark, sealed, signals, officer, wish_from, wish_to, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'LISTED')""";
    private static final String NUMBER =
            "insert into target_numbers (target, ordinal, organisation, number_mark, sealed) values (?, ?, ?, ?, ?)";

    private final JdbcTemplate rows;
    private final Identities identities;

    NewTargets(JdbcTemplate rows, Identities identities) {
        this.rows = rows;
        this.identities = identities;
    }

    void add(UUID campaign, String organisation, List<Listed> households) {
        List<Object[]> targets = new ArrayList<>();
        List<Object[]> numbers = new ArrayList<>();
        for (Listed one : households) {
            UUID id = UUID.randomUUID();
            targets.add(target(id, campaign, organisation, one));
            for (int i = 0; i < one.numbers().size(); i++)
                numbers.add(number(id, i + 1, organisation, one.numbers().get(i).digits()));
        }
        rows.batchUpdate(TARGET, targets);
        rows.batchUpdate(NUMBER, numbers);
    }

    private Object[] target(UUID id, UUID campaign, String organisation, Listed one) {
        Identity identity = new Identity(one.name(), one.birthYear(), one.address(), one.language());
        return new Object[] {
            id,
            campaign,
            organisation,
            identities.mark(one.sameness()),
            identities.seal(id, identity),
            array(one.signals()),
            one.officer(),
            one.wishFrom(),
            one.wishTo()
        };
    }

    private Object[] number(UUID target, int ordinal, String organisation, String digits) {
        return new Object[] {
            target, ordinal, organisation, identities.mark(digits), identities.sealNumber(target, ordinal, digits)
        };
    }

    private Array array(List<String> values) {
        return rows.execute(
                (ConnectionCallback<Array>) connection -> connection.createArrayOf("text", values.toArray()));
    }
}
