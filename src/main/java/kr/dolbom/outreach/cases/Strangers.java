package kr.dolbom.outreach.cases;

import java.util.Optional;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.dialogue.Scripts;
import kr.dolbom.outreach.texting.StrangerTexted;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words of danger from numbers no text went to: told to the office they wrote to, and otherwise to the institution. */
@Component
class Strangers {

    private final JdbcClient rows;
    private final Scripts scripts;
    private final Alerts alerts;

    Strangers(JdbcClient rows, Scripts scripts, Alerts alerts) {
        this.rows = rows;
        this.scripts = scripts;
        this.alerts = alerts;
    }

    /** In the transaction that hears it. What is no danger is nobody's and is not kept. */
    @EventListener
    void heard(StrangerTexted text) {
        scripts.find("first-counselling")
                .flatMap((Script script) -> script.dangerIn(text.words()))
                .ifPresent(danger -> alerts.raiseOfStranger(text, office(text).orElse(""), danger));
    }

    /** Whose list the number is on, else who sends from the number that was written to; the newest campaign of each. */
    private Optional<String> office(StrangerTexted text) {
        return rows.sql("""
                        select organisation from (
                            select c.organisation, c.made_at, 1 as near from target_numbers n
                            join targets t on t.id = n.target join campaigns c on c.id = t.campaign
                            where n.number_mark = :mark
                            union all
                            select organisation, made_at, 2 from campaigns
                            where regexp_replace(plan ->> 'officePhone', '\\D', '', 'g') = :to) as offices
                        order by near, made_at desc limit 1
                        """)
                .param("mark", text.mark())
                .param("to", text.to())
                .query(String.class)
                .optional();
    }
}
