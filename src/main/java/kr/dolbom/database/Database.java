package kr.dolbom.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Gives the other modules their rows (a {@link DataSource}) and their time. */
@Configuration(proxyBeanMethods = false)
class Database {

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    /** Closed after the pool, because the pool is built from it. */
    @Bean(destroyMethod = "close")
    @Conditional(OwnServer.class)
    PostgresServer postgresServer(DatabaseSettings settings, @Value("${dolbom.data}") Path data) {
        Path binaries = settings.binaries().isBlank() ? data.resolve("postgres") : Path.of(settings.binaries());
        return PostgresServer.start(data.toAbsolutePath().resolve("postgres"), binaries.toAbsolutePath());
    }

    /** What every module uses. */
    @Bean
    @Primary
    DataSource dataSource(@Qualifier("pool") DataSource pool) {
        return new WalledDataSource(pool);
    }

    /** Connections as the owner of the tables: for the migrations, which change tables and not rows of somebody. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    @FlywayDataSource
    HikariDataSource pool(DatabaseSettings settings, ObjectProvider<PostgresServer> own) {
        PostgresServer server = own.getIfAvailable();
        return server == null
                ? open(
                        settings,
                        settings.url(),
                        settings.user(),
                        settings.password().value())
                : open(settings, server.url(), PostgresServer.USER, server.password());
    }

    private static HikariDataSource open(DatabaseSettings settings, String url, String user, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        if (!user.isBlank()) pool.setUsername(user);
        if (!password.isBlank()) pool.setPassword(password);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(10_000);
        return pool;
    }
}
