package kr.dolbom.desk.handover;

import java.util.List;
import java.util.Optional;
import kr.dolbom.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Colleagues by their accounts. */
@Component
class AccountColleagues implements Colleagues {

    private static final String AT = """
            select distinct p.id::text as id, p.name
            from people p join memberships m on m.person = p.id and m.ended_at is null
            where p.state = 'ACTIVE' and m.role in ('COUNSELLOR', 'SUPERVISOR')
              and (m.organisation = '' or m.organisation = :organisation
                   or starts_with(:organisation, m.organisation || '/'))
            """;

    private final JdbcClient rows;

    AccountColleagues(JdbcClient rows) {
        this.rows = rows;
    }

    @Override
    public Person of(Actor actor) {
        String id = actor.person().orElse("");
        return rows.sql("select id::text as id, name from people where id::text = :id")
                .param("id", id)
                .query(Person.class)
                .optional()
                .orElse(new Person(id, id));
    }

    @Override
    public Optional<Person> find(String id, String organisation) {
        return rows.sql(AT + " and p.id::text = :id")
                .param("organisation", organisation)
                .param("id", id)
                .query(Person.class)
                .optional();
    }

    @Override
    public List<Person> at(String organisation) {
        return rows.sql(AT + " order by p.name limit 300")
                .param("organisation", organisation)
                .query((row, i) -> new Person(row.getString("id"), row.getString("name")))
                .list();
    }
}
