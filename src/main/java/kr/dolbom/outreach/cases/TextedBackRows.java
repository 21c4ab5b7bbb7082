package kr.dolbom.outreach.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.Seal;
import kr.dolbom.outreach.campaign.Identities;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.dialogue.Scripts;
import kr.dolbom.outreach.texting.TextReplies;
import kr.dolbom.outreach.texting.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers to texts with the household they came from, read as the script of its campaign reads. */
@Component
class TextedBackRows {

    private static final int MOST = 200;

    private static final String REPLIES = """
            select r.id, r.about, r.organisation, r.text, r.sealed, r.heard_at, t.sealed as identity, t.campaign,
                c.plan ->> 'script' as script,
                (select k.id from counsellings k where k.target = t.id order by k.called_at desc limit 1) as counselling
            from text_replies r join targets t on t.id = r.about join campaigns c on c.id = t.campaign\s""";

    private final JdbcClient rows;
    private final Identities identities;
    private final Texts texts;
    private final Scripts scripts;
    private final Seal seal;

    TextedBackRows(JdbcClient rows, Identities identities, Texts texts, Scripts scripts, Seal seal) {
        this.rows = rows;
        this.identities = identities;
        this.texts = texts;
        this.scripts = scripts;
        this.seal = seal;
    }

    Optional<TextedBack> find(UUID reply) {
        return rows.sql(REPLIES + "where r.id = :reply")
                .param("reply", reply)
                .query(this::read)
                .optional();
    }

    List<TextedBack> ofHousehold(UUID household) {
        return rows.sql(REPLIES + "where r.about = :household order by r.heard_at")
                .param("household", household)
                .query(this::read)
                .list();
    }

    /** The newest, of one campaign or of all. */
    List<TextedBack> list(Optional<UUID> campaign) {
        return rows.sql(REPLIES + """
                        where :campaign = '' or t.campaign::text = :campaign order by r.heard_at desc limit :most
                        """)
                .param("campaign", campaign.map(UUID::toString).orElse(""))
                .param("most", MOST)
                .query(this::read)
                .list();
    }

    private TextedBack read(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID household = row.getObject("about", UUID.class);
        String words = seal.openText(row.getBytes("sealed"), id.toString());
        return new TextedBack(
                id,
                household,
                row.getObject("campaign", UUID.class),
                row.getString("organisation"),
                Optional.ofNullable(row.getObject("counselling", UUID.class)),
                identities.open(household, row.getBytes("identity")).name(),
                texts.number(row.getObject("text", UUID.class)),
                words,
                TextReplies.wantsNoMore(words),
                script(row.getString("script")).flatMap(script -> script.dangerIn(words)),
                CounsellingRows.instant(row, "heard_at").orElseThrow());
    }

    private Optional<Script> script(String name) {
        return scripts.find(name).or(() -> scripts.find("first-counselling"));
    }
}
