package io.ragstone.adapters.panache.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * With {@code -Dragstone.test.database=postgresql} the stores are tested on a PostgreSQL: the one that
 * {@code RAGSTONE_POSTGRES_URL} names, in a schema of its own, or else one that is started for these tests.
 */
public final class TestDatabase implements LauncherSessionListener {
    /** Set when there is no PostgreSQL to be had: why. */
    static final String MISSING = "ragstone.test.database.missing";

    private final String schema =
            "ragstone_test_" + UUID.randomUUID().toString().substring(0, 8);
    private @Nullable EmbeddedPostgres started;
    private @Nullable String url;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!"postgresql".equals(System.getProperty("ragstone.test.database"))) {
            return;
        }
        String named = System.getenv("RAGSTONE_POSTGRES_URL");
        try {
            String found = named == null ? start() : named;
            execute(found, "create schema " + schema);
            url = found;
            System.setProperty(
                    "ragstone.database.url", found + (found.contains("?") ? "&" : "?") + "currentSchema=" + schema);
        } catch (IOException | SQLException | RuntimeException | LinkageError e) {
            if (named != null) {
                throw new IllegalStateException("RAGSTONE_POSTGRES_URL leads to no usable database: " + e, e);
            }
            System.out.println("The stores are NOT tested on PostgreSQL: it could not be started here (" + e + ").");
            System.setProperty(MISSING, "PostgreSQL could not be started here: " + e);
        }
    }

    /** The stores log in as somebody whom the tables' policies hold for: no superuser. */
    private String start() throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.start();
        started = server;
        execute(server.getJdbcUrl("postgres", "postgres"), "create role ragstone login password 'ragstone'");
        execute(server.getJdbcUrl("postgres", "postgres"), "create database ragstone owner ragstone");
        return server.getJdbcUrl("ragstone", "ragstone") + "&password=ragstone";
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            if (url != null) {
                execute(url, "drop schema " + schema + " cascade");
            }
            if (started != null) {
                started.close();
            }
        } catch (IOException | SQLException e) {
            System.out.println("The test's database could not be cleaned up: " + e);
        }
    }

    private static void execute(String url, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }
}
