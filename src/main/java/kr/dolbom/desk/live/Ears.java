package kr.dolbom.desk.live;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import kr.dolbom.desk.handover.Bell;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Hears the bell of every node over one connection and wakes who waits here. A bell that rang while the connection was
 * down is lost, so everybody is woken when it is up again; whoever is woken reads the rows, and misses nothing.
 */
@Component
public class Ears implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Ears.class);
    private static final int LISTEN_MILLIS = 5_000;
    private static final int SHORTEST_REST = 100;
    private static final int LONGEST_REST = 5_000;

    private final DataSource database;
    private final Map<String, Set<Runnable>> waiting = new ConcurrentHashMap<>();
    private volatile boolean stopping;
    private volatile boolean hearing;
    private volatile Thread listener = Thread.ofPlatform().unstarted(() -> {});

    Ears(DataSource database) {
        this.database = database;
    }

    synchronized void start() {
        if (stopping || listener.isAlive()) return;
        listener = Thread.ofPlatform().daemon().name("desk-ears").start(this::listen);
    }

    /** Whether bells are heard right now. */
    public boolean hearing() {
        return hearing;
    }

    /** Wakes somebody whenever a thing changes, until closed. */
    public AutoCloseable wake(String thing, Runnable somebody) {
        start();
        waiting.compute(thing, (name, all) -> with(all, somebody));
        return () -> waiting.computeIfPresent(thing, (name, all) -> {
            all.remove(somebody);
            return all.isEmpty() ? null : all;
        });
    }

    private static Set<Runnable> with(@org.jspecify.annotations.Nullable Set<Runnable> all, Runnable somebody) {
        Set<Runnable> grown = all == null ? ConcurrentHashMap.newKeySet() : all;
        grown.add(somebody);
        return grown;
    }

    @Override
    public void destroy() {
        stopping = true;
        listener.interrupt();
    }

    private void listen() {
        int rest = SHORTEST_REST;
        while (!stopping) {
            try (Connection connection = database.getConnection()) {
                rest = hear(connection) ? SHORTEST_REST : rest;
            } catch (SQLException lost) {
                if (!stopping) LOG.warn("the desk listens again in {} ms: {}", rest, lost.getMessage());
            } finally {
                hearing = false;
            }
            pause(rest);
            rest = Math.min(LONGEST_REST, rest * 2);
        }
    }

    /** The connection never goes back to the pool: it listens, or it is broken. */
    private boolean hear(Connection connection) throws SQLException {
        try {
            open(connection);
            hear(connection.unwrap(PGConnection.class));
            return true;
        } catch (SQLException lost) {
            if (!stopping) LOG.warn("the desk listens again: {}", lost.getMessage());
            return hearing;
        } finally {
            if (database.isWrapperFor(HikariDataSource.class))
                database.unwrap(HikariDataSource.class).evictConnection(connection);
        }
    }

    private void open(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Bell.CHANNEL);
        }
        hearing = true;
        waiting.values().forEach(all -> all.forEach(Runnable::run));
    }

    private void hear(PGConnection connection) throws SQLException {
        while (!stopping) {
            PGNotification[] bells = connection.getNotifications(LISTEN_MILLIS);
            if (bells == null || bells.length == 0) ask(connection);
            else for (PGNotification bell : bells) ring(bell.getParameter());
        }
    }

    /** A connection that is cut without a word is found out by asking. */
    private static void ask(PGConnection connection) throws SQLException {
        try (Statement statement = ((Connection) connection).createStatement()) {
            statement.execute("select 1 /* desk ears */");
        }
    }

    private void ring(String thing) {
        waiting.getOrDefault(thing, Set.of()).forEach(Runnable::run);
    }

    private void pause(int millis) {
        if (stopping) return;
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
