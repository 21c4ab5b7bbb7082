package kr.dolbom.governance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.dolbom.desk.web.RunningDesk;
import kr.dolbom.governance.web.Routes.Route;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.cases.Calls;
import kr.dolbom.outreach.cases.KeptCalls;
import kr.dolbom.outreach.dialogue.Scripts;
import kr.dolbom.outreach.texting.Text;
import kr.dolbom.outreach.texting.TextReplies;
import kr.dolbom.outreach.texting.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The wall between organisations. Every route is asked by people of another organisation who have every role there, with
 * every id that belongs to the first; a route or a table that is added later takes part by itself.
 */
class TenantWallTests extends RunningDesk {

    private static final String OURS = "서울특별시/양천구";
    private static final String MARK = "누설되면안되는말";
    private static final Set<String> PARTS =
            Set.of("id", "attempt", "file", "number", "figure", "key", "subject", "token", "version");
    private static final String DEPARTMENT = OURS + "/" + MARK + "과";

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    JdbcClient rows;

    @Autowired
    KeptCalls cases;

    @Autowired
    Scripts scripts;

    @Autowired
    Texts texts;

    @Autowired
    TextReplies replies;

    @Value("${dolbom.db.url}")
    String url = "";

    @Value("${dolbom.db.user}")
    String user = "";

    @Value("${dolbom.db.password}")
    String password = "";

    private @Nullable WalledRows made;
    private List<String> missing = List.of();
    private Set<String> ids = Set.of();
    private Caller stranger = new Caller("");

    @BeforeAll
    void fill() {
        accounts.add(DEPARTMENT, Role.COUNSELLOR);
        rows.sql("update people set name = ? where organisation = ?")
                .params(MARK, DEPARTMENT)
                .update();
        Caller asker = signIn(DEPARTMENT, Role.CENTRE_STAFF);
        String conversation = Caller.place(asker.form("/questions", "question", "정수기 렌탈료는 어디로 잡나요? " + MARK));
        asker.form(
                conversation.replaceAll(".*#a-", "/questions/") + "/counsellor",
                "note",
                MARK,
                "key",
                UUID.randomUUID().toString());
        CallOrder order = Calls.order(DEPARTMENT, MARK);
        cases.keep(order, Calls.held(scripts, order, MARK + " 죽고 싶어요"));
        text();
        made = WalledRows.of(new DriverManagerDataSource(url, user, password), DEPARTMENT, MARK);
        missing = made.fill(tables());
        ids = ids();
        stranger = signIn("서울특별시/강서구", Role.values());
    }

    /** A text that needs a person, and an answer to it. */
    private void text() {
        texts.send(new Text(UUID.randomUUID(), DEPARTMENT, "010-1234-5678", MARK, Optional.empty(), "16002129"));
        rows.sql("update texts set state = 'UNKNOWN', handed_at = now(), settled_at = now(), trouble = ?")
                .param(MARK)
                .update();
        replies.heard("010-1234-5678", MARK, "16002129");
    }

    @AfterAll
    void empty() {
        if (made != null) made.remove();
    }

    /** Otherwise the routes of what lies there would be asked for nothing. */
    @Test
    void everyTableBehindTheWallHasARowToBeLookedFor() {
        assertThat(missing)
                .as("tables without a row of the first organisation, which cannot be filled by themselves: let fill()"
                        + " make one through the application")
                .isEmpty();
    }

    /** A new kind of address needs a row it can be asked for, or the wall is not looked at. */
    @Test
    void everyAddressIsMadeOfKnownParts() {
        assertThat(Routes.of(mappings).stream()
                        .filter(route -> route.isOurs()
                                && !PARTS.containsAll(Pattern.compile("\\{([^}]+)}")
                                        .matcher(route.path())
                                        .results()
                                        .map(found -> found.group(1))
                                        .toList())))
                .as(
                        "routes with a path variable this test does not know: ids of rows are called {id}; for another part,"
                                + " see that ids() knows its values and add its name to PARTS")
                .isEmpty();
    }

    @Test
    void everyTableWithAnOrganisationIsBehindTheWall() {
        List<String> open = rows.sql("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relkind = 'r' and a.attname = 'organisation' and c.relnamespace = 'public'::regnamespace
                            and not (c.relrowsecurity and c.relforcerowsecurity
                                and exists (select from pg_policies p where p.tablename = c.relname))""").query((row, i) -> row.getString(1)).list();
        assertThat(open).as("tables that need select protect_organisation('…')").isEmpty();
    }

    @Test
    void noStatementOfAnotherOrganisationFindsARow() {
        Actor actor = new Actor(Optional.of(UUID.randomUUID().toString()), List.of("서울특별시", "강서구"), Set.of());
        for (String table : tables()) {
            String ours = "select count(*) from " + table + " where starts_with(organisation || '/', '" + OURS + "/')";
            int seen =
                    Acting.as(actor, () -> rows.sql(ours).query(Integer.class).single());
            int anonymous = Acting.as(
                    Actor.ANONYMOUS, () -> rows.sql(ours).query(Integer.class).single());
            assertThat(seen).as(table).isZero();
            assertThat(anonymous).as(table).isZero();
        }
    }

    @Test
    void noRouteShowsAnotherOrganisationsRow() {
        int asked = 0;
        for (Route route : Routes.of(mappings)) {
            if (!route.isOurs() || !route.reads()) continue;
            for (String path : paths(route)) {
                if (route.stream() && !route.path().contains("{")) continue;
                HttpResponse<String> answer = stranger.get(path);
                asked++;
                assertThat(answer.body()).as(route + " as " + path).doesNotContain(MARK);
                assertThat(answer.statusCode()).as(route + " as " + path).isLessThan(500);
            }
        }
        assertThat(asked).isGreaterThan(50);
    }

    @Test
    void noRouteChangesAnotherOrganisationsRow() {
        Map<String, String> before = fingerprints();
        for (Route route : Routes.of(mappings)) {
            if (!route.isOurs() || route.reads() || route.method().equals("ANY")) continue;
            if (route.path().startsWith("/account") || route.path().startsWith("/sign-")) continue;
            for (String path : paths(route)) {
                HttpResponse<String> answer = stranger.form(
                        path,
                        "organisation",
                        OURS,
                        "above",
                        OURS,
                        "name",
                        "새 이름",
                        "role",
                        "ADMINISTRATOR",
                        "kind",
                        "DEPARTMENT",
                        "login",
                        "x" + System.nanoTime(),
                        "text",
                        "글",
                        "note",
                        "글");
                assertThat(answer.body()).as(route + " as " + path).doesNotContain(MARK);
            }
        }
        assertThat(fingerprints()).isEqualTo(before);
    }

    /** The route with every id of the first organisation's rows in every place. */
    private List<String> paths(Route route) {
        if (!route.path().contains("{")) return List.of(route.path());
        return ids.stream().map(id -> route.path().replaceAll("\\{[^}]+}", id)).toList();
    }

    private Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>(List.of("1"));
        for (String table : tables()) {
            List<String> keys = rows.sql("select a.attname from pg_attribute a left join pg_index i"
                            + " on i.indrelid = a.attrelid and i.indisprimary and a.attnum = any(i.indkey)"
                            + " where a.attrelid = ?::regclass and a.atttypid = 'uuid'::regtype"
                            + " and (i.indrelid is not null or a.attname in ('conversation', 'exchange'))")
                    .param(table)
                    .query((row, i) -> row.getString(1))
                    .list();
            for (String key : keys)
                ids.addAll(rows.sql("select distinct " + key + "::text from " + table + " where " + key
                                + " is not null and starts_with(organisation || '/', '" + OURS + "/') limit 1")
                        .query((row, i) -> row.getString(1))
                        .list());
        }
        return ids;
    }

    private Map<String, String> fingerprints() {
        Map<String, String> prints = new TreeMap<>();
        for (String table : tables())
            prints.put(
                    table,
                    rows.sql(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                            + table + " t where starts_with(organisation || '/', '" + OURS + "/')")
                            .query(String.class)
                            .single());
        return prints;
    }

    private List<String> tables() {
        return new ArrayList<>(
                rows.sql("select tablename from pg_policies where policyname = 'organisation_wall' order by 1")
                        .query((row, i) -> row.getString(1))
                        .list());
    }
}
