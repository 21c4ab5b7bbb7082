package kr.dolbom.outreach.campaign.dialling;

import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import kr.dolbom.outreach.campaign.CampaignRows;
import kr.dolbom.outreach.dialogue.Record;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** How the row of a call is closed, whoever called whom. Only its owner may, and only once. */
final class AttemptEnd {

    static final String UPDATE = """
            update attempts set state = :attemptState, outcome = :outcome, ended_at = :now, answered_at = :answered,
                talked = :talked, completed = :completed, last_question = :question
            where id = :attempt and owner = :owner and state = 'CALLING'
            """;

    private AttemptEnd() {}

    static MapSqlParameterSource row(
            String owner, CallOrder order, CallReport report, Optional<Instant> answered, Instant now) {
        return new MapSqlParameterSource("attempt", order.attempt())
                .addValue("owner", owner)
                .addValue("attemptState", "ENDED")
                .addValue("outcome", report.ending().outcome().name())
                .addValue("now", CampaignRows.time(now))
                .addValue("answered", answered.map(CampaignRows::time).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("talked", (int) report.talked().toSeconds())
                .addValue("completed", report.record().filter(Record::completed).isPresent())
                .addValue(
                        "question",
                        report.record()
                                .filter(Record::brokeOff)
                                .flatMap(Record::lastQuestion)
                                .orElse(""));
    }
}
