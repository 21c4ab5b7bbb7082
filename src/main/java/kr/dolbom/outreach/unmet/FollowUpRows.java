package kr.dolbom.outreach.unmet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kr.dolbom.governance.Seal;
import kr.dolbom.outreach.campaign.CampaignRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officers did, one row a deed; what they wrote is sealed, for it tells of households. */
@Component
class FollowUpRows {

    private final JdbcClient rows;
    private final Seal seal;

    FollowUpRows(JdbcClient rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    void add(UUID household, String officer, FollowUp made) {
        UUID id = UUID.randomUUID();
        rows.sql("""
                        insert into follow_ups (id, target, organisation, came, actor, actor_name, sealed, at)
                        select :id, t.id, t.organisation, :came, :actor, :name, :sealed, :at from targets t where t.id = :target
                        """)
                .param("id", id)
                .param("target", household)
                .param("came", made.came().name())
                .param("actor", officer)
                .param("name", made.by())
                .param("sealed", seal.seal(made.note(), id.toString()))
                .param("at", CampaignRows.time(made.at()))
                .update();
        rows.sql("update targets set came = :came where id = :target")
                .param("came", made.came().name())
                .param("target", household)
                .update();
    }

    /** Oldest first. */
    List<FollowUp> of(UUID household) {
        return rows.sql("select * from follow_ups where target = ? order by number")
                .param(household)
                .query(this::read)
                .list();
    }

    private FollowUp read(ResultSet row, int index) throws SQLException {
        return new FollowUp(
                Came.valueOf(row.getString("came")),
                seal.openText(row.getBytes("sealed"), row.getString("id")),
                row.getString("actor_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
