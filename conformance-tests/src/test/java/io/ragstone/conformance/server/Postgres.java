package io.ragstone.conformance.server;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL with a database whose owner servers log in as: a role that row-level security holds for. */
public final class Postgres implements AutoCloseable {
    private static final String OURS = "ragstone";

    private final EmbeddedPostgres process;

    private Postgres(EmbeddedPostgres process) {
        this.process = process;
    }

    /** Where none can be started, the test is not tried. */
    public static Postgres start() {
        Postgres started = start(EmbeddedPostgres.builder());
        started.makeDatabase();
        return started;
    }

    /** One whose files stay when it is stopped. */
    public static Postgres startIn(Path folder) {
        Postgres started = start(kept(folder));
        started.makeDatabase();
        return started;
    }

    /** The one that was stopped. */
    public static Postgres startAgain(Path folder, int port) {
        return start(kept(folder).setPort(port));
    }

    private static EmbeddedPostgres.Builder kept(Path folder) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data").toFile())
                .setCleanDataDirectory(false);
    }

    private static Postgres start(EmbeddedPostgres.Builder builder) {
        try {
            return new Postgres(builder.start());
        } catch (IOException | RuntimeException e) {
            return abort("PostgreSQL could not be started here, so it is not tried: " + e);
        }
    }

    private void makeDatabase() {
        try (Connection connection = process.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + OURS + " login password '" + OURS + "'");
            statement.execute("create database " + OURS + " owner " + OURS);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return process.getPort();
    }

    /** The same server on this database. */
    public ServerSetup under(ServerSetup setup) {
        return setup.with("ragstone.database.url", url())
                .with("ragstone.database.username", OURS)
                .with("ragstone.database.password", OURS);
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + port() + "/" + OURS;
    }

    /** As the server logs in. */
    public Connection asServer() throws SQLException {
        return DriverManager.getConnection(url(), OURS, OURS);
    }

    /** As somebody who sees everything. */
    public Connection asSuperuser() throws SQLException {
        return process.getDatabase("postgres", OURS).getConnection();
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
