package kr.dolbom.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Role;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** No statement, however it is written, reaches another organisation's rows. */
class WallTests {

    private static final Actor ROOT = member("");
    private static final Actor YANGCHEON = member("서울특별시/양천구");
    private static final Actor DEPARTMENT = member("서울특별시/양천구/여성가족과");
    private static final Actor GANGSEO = member("서울특별시/강서구");

    @Test
    void anOrganisationSeesItselfAndWhatIsBelow() {
        JdbcClient rows = application(TestDatabase.fresh());
        assertThat(seenBy(ROOT, rows)).hasSize(5);
        assertThat(seenBy(YANGCHEON, rows)).containsExactly("서울특별시/양천구", "서울특별시/양천구/여성가족과");
        assertThat(seenBy(DEPARTMENT, rows)).containsExactly("서울특별시/양천구/여성가족과");
        assertThat(seenBy(GANGSEO, rows)).containsExactly("서울특별시/강서구");
        assertThat(seenBy(Actor.ANONYMOUS, rows)).isEmpty();
    }

    @Test
    void aNameThatBeginsTheSameIsAnotherOrganisation() {
        JdbcClient rows = application(TestDatabase.fresh());
        assertThat(seenBy(member("서울특별시/양천"), rows)).isEmpty();
        assertThat(seenBy(member("서울특별시/양천구/여성"), rows)).isEmpty();
    }

    @Test
    void anotherOrganisationsRowsCannotBeWrittenMovedOrRemoved() {
        JdbcClient rows = application(TestDatabase.fresh());
        assertThat(changedBy(GANGSEO, rows, "delete from organisations")).isEqualTo(1);
        assertThat(changedBy(YANGCHEON, rows, "update organisations set kind = 'X'"))
                .isEqualTo(2);
        assertThatThrownBy(() -> changedBy(
                        GANGSEO, rows, "insert into organisations (organisation, kind) values ('부산광역시', 'PROVINCE')"))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void whatIsOpenToAllIsOnlyTheInstitutionsOwn() {
        DataSource database = TestDatabase.fresh();
        JdbcClient.create(database)
                .sql("create table note (organisation text not null);"
                        + " do $$ begin perform protect_organisation('note', true); end $$;"
                        + " insert into note values (''), ('서울특별시/양천구')")
                .update();
        JdbcClient rows = application(database);
        assertThat(counted(Actor.ANONYMOUS, rows, "note")).isEqualTo(1);
        assertThat(counted(GANGSEO, rows, "note")).isEqualTo(1);
        assertThat(counted(DEPARTMENT, rows, "note")).isEqualTo(1);
        assertThat(counted(YANGCHEON, rows, "note")).isEqualTo(2);
    }

    @Test
    void oneConnectionChangesItsSightWithTheActor() {
        SingleConnectionDataSource only = new SingleConnectionDataSource();
        DriverManagerDataSource database = (DriverManagerDataSource) TestDatabase.fresh();
        only.setUrl(database.getUrl());
        only.setUsername(database.getUsername());
        only.setPassword(database.getPassword());
        only.setSuppressClose(true);
        JdbcClient rows = application(only);
        for (int i = 0; i < 3; i++) {
            assertThat(seenBy(YANGCHEON, rows)).hasSize(2);
            assertThat(seenBy(Actor.ANONYMOUS, rows)).isEmpty();
            assertThat(seenBy(GANGSEO, rows)).hasSize(1);
        }
        only.destroy();
    }

    /** The institution's own server, where the application signs in as a plain user who owns the tables. */
    @Test
    void theOwnerOfTheTablesIsBoundToo() {
        DriverManagerDataSource database = TestDatabase.empty();
        String owner = "owner_" + ProcessHandle.current().pid();
        JdbcClient.create(database)
                .sql("create role " + owner + " login password 'loopback only'; grant all on schema public to " + owner)
                .update();
        DriverManagerDataSource owned =
                new DriverManagerDataSource(String.valueOf(database.getUrl()), owner, "loopback only");
        Flyway.configure().dataSource(owned).load().migrate();
        JdbcClient rows = application(owned);
        assertThat(seenBy(ROOT, rows)).hasSize(5);
        assertThat(seenBy(GANGSEO, rows)).containsExactly("서울특별시/강서구");
        assertThat(seenBy(Actor.ANONYMOUS, rows)).isEmpty();
        aConversationIsItsAskersAndItsDesks(rows);
        JdbcClient.create(database)
                .sql("drop owned by " + owner + "; drop role " + owner)
                .update();
    }

    @Test
    void aConversationIsItsAskersAndItsDesks() {
        aConversationIsItsAskersAndItsDesks(application(TestDatabase.fresh()));
    }

    private static void aConversationIsItsAskersAndItsDesks(JdbcClient rows) {
        UUID ours = asked(rows, member("서울특별시/양천구", Role.CITIZEN));
        UUID nobodys = asked(rows, Actor.ANONYMOUS);
        for (String table : List.of("conversations", "exchanges", "ratings")) {
            assertThat(counted(YANGCHEON, rows, table)).as(table).isEqualTo(1);
            assertThat(counted(GANGSEO, rows, table)).as(table).isZero();
            assertThat(counted(Actor.ANONYMOUS, rows, table)).as(table).isZero();
            assertThat(counted(ROOT, rows, table)).as(table).isEqualTo(2);
            assertThat(held(Actor.ANONYMOUS, nobodys, rows, table)).as(table).isEqualTo(1);
            assertThat(held(member("서울특별시/강서구", Role.CITIZEN), ours, rows, table))
                    .as(table)
                    .isEqualTo(1);
            assertThat(held(GANGSEO, ours, rows, table))
                    .as("staff with the id, " + table)
                    .isZero();
            assertThat(held(Actor.ANONYMOUS, UUID.randomUUID(), rows, table))
                    .as(table)
                    .isZero();
        }
        handOver(rows, nobodys, "서울특별시/강서구");
        assertThat(counted(GANGSEO, rows, "exchanges"))
                .as("what waits at their desk")
                .isEqualTo(1);
        assertThat(counted(YANGCHEON, rows, "exchanges")).isEqualTo(1);
    }

    private static UUID asked(JdbcClient rows, Actor asker) {
        UUID id = UUID.randomUUID();
        Acting.as(
                asker,
                () -> Acting.holding(id, () -> {
                    rows.sql("insert into conversations (id, channel, opened_at) values (?, 'PAGE', now())")
                            .param(id)
                            .update();
                    rows.sql(
                                    "insert into exchanges (id, conversation, question, as_of, place, outcome, reply, confidence,"
                                            + " millis, asked_at) values (?, ?, '', now(), '', 'refused', '{}', 0, 0, now())")
                            .params(id, id)
                            .update();
                    return rows.sql("insert into ratings values (?, 'UP', '', now())")
                            .param(id)
                            .update();
                }));
        return id;
    }

    private static void handOver(JdbcClient rows, UUID conversation, String organisation) {
        rows.sql("insert into hand_overs (id, organisation, conversation, topic, question, state, asked_at, due_at,"
                        + " active_at) values (?, ?, ?, '', '', 'WAITING', now(), now(), now())")
                .params(UUID.randomUUID(), organisation, conversation)
                .update();
    }

    private static int held(Actor actor, UUID conversation, JdbcClient rows, String table) {
        return Acting.as(
                actor,
                () -> Acting.holding(
                        conversation,
                        () -> rows.sql("select count(*) from " + table)
                                .query(Integer.class)
                                .single()));
    }

    @Test
    void theApplicationsRoleCannotPutTheWallDown() {
        JdbcClient rows = application(TestDatabase.fresh());
        assertThatThrownBy(() -> rows.sql("alter table organisations disable row level security")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private static JdbcClient application(DataSource database) {
        JdbcClient rows = JdbcClient.create(TestDatabase.walled(database));
        for (String path : List.of("서울특별시", "서울특별시/양천구", "서울특별시/양천구/여성가족과", "서울특별시/강서구")) {
            rows.sql("insert into organisations (organisation, kind) values (?, 'AGENCY')")
                    .param(path)
                    .update();
        }
        return rows;
    }

    private static List<String> seenBy(Actor actor, JdbcClient rows) {
        return Acting.as(
                actor,
                () -> rows.sql("select organisation from organisations order by organisation")
                        .query(String.class)
                        .list());
    }

    private static int changedBy(Actor actor, JdbcClient rows, String sql) {
        return Acting.as(actor, () -> rows.sql(sql).update());
    }

    private static int counted(Actor actor, JdbcClient rows, String table) {
        return Acting.as(
                actor,
                () -> rows.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single());
    }

    private static Actor member(String organisation) {
        return member(organisation, Role.EDITOR);
    }

    private static Actor member(String organisation, Role role) {
        return new Actor(Optional.of("00000000-0000-0000-0000-000000000001"), Actor.parts(organisation), Set.of(role));
    }
}
