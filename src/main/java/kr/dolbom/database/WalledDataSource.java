package kr.dolbom.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections that see what the current actor may see; see {@link Wall}. */
final class WalledDataSource extends DelegatingDataSource {

    private final Cache<Connection, Wall.Sight> told =
            Caffeine.newBuilder().weakKeys().build();

    WalledDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            tell(connection);
            return connection;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    private void tell(Connection connection) throws SQLException {
        Connection physical = connection.unwrap(Connection.class);
        Wall.Sight before = told.getIfPresent(physical);
        Wall.Sight sight = Wall.sightNow();
        if (sight.equals(before)) return;
        if (before == null) Wall.stepDown(connection);
        told.invalidate(physical);
        Wall.tell(connection, sight);
        told.put(physical, sight);
    }
}
