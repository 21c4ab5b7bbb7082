package kr.dolbom.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;

/**
 * Tells a connection for whom it works, so that PostgreSQL's row security shows no other organisation's rows. What a
 * connection was told is remembered, so nothing is sent when the next borrower is the same.
 */
final class Wall {

    /** Row security does not bind a superuser; its connections step down. */
    private static final String STEPPING_DOWN = """
            select exists (select from pg_roles where rolname = 'dolbom_application')
                and (select rolsuper or rolbypassrls from pg_roles where rolname = session_user)""";

    private Wall() {}

    /** @return what {@code dolbom.organisation} says for this actor */
    static String sightOf(Actor actor) {
        if (actor.seesEverything()) return "*";
        if (!actor.isSignedIn()) return "";
        return actor.organisation().isEmpty() ? "/" : "/" + actor.organisationPath() + "/";
    }

    /**
     * What a connection is told.
     *
     * @param organisation whose rows are in sight
     * @param conversation the one an asker showed the id of, or nothing
     */
    record Sight(String organisation, String conversation) {}

    static Sight sightNow() {
        return new Sight(
                sightOf(Acting.now()), Acting.held().map(UUID::toString).orElse(""));
    }

    /** @return whether a role that row security binds is in force; false before the tables are made */
    static boolean stepDown(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(STEPPING_DOWN);
                ResultSet answer = question.executeQuery()) {
            answer.next();
            if (!answer.getBoolean(1)) return false;
        }
        set(connection, "role", "dolbom_application");
        return true;
    }

    static void tell(Connection connection, Sight sight) throws SQLException {
        try (PreparedStatement setting =
                connection.prepareStatement("select set_config('dolbom.organisation', ?, false),"
                        + " set_config('dolbom.conversation', ?, false)")) {
            setting.setString(1, sight.organisation());
            setting.setString(2, sight.conversation());
            setting.execute();
        }
    }

    private static void set(Connection connection, String name, String value) throws SQLException {
        try (PreparedStatement setting = connection.prepareStatement("select set_config(?, ?, false)")) {
            setting.setString(1, name);
            setting.setString(2, value);
            setting.execute();
        }
    }
}
