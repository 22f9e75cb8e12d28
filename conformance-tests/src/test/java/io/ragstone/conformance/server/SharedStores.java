package io.ragstone.conformance.server;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL and an S3 that several servers share. */
public final class SharedStores implements AutoCloseable {
    private final EmbeddedPostgres database;
    private final S3Server files;

    private SharedStores(EmbeddedPostgres database, S3Server files) {
        this.database = database;
        this.files = files;
    }

    /** Starts both; where PostgreSQL cannot be started, the test is not tried. */
    public static SharedStores start() throws IOException {
        EmbeddedPostgres database = startDatabase();
        try {
            return new SharedStores(database, S3Server.start());
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static EmbeddedPostgres startDatabase() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException | RuntimeException e) {
            return abort("PostgreSQL could not be started here, so it is not tried: " + e);
        }
    }

    /** A server on them. */
    public ServerSetup setup(String name, Path data) {
        return new ServerSetup(name, data)
                .with("ragstone.database.url", "jdbc:postgresql://localhost:" + database.getPort() + "/postgres")
                .with("ragstone.database.username", "postgres")
                .with("ragstone.database.password", "postgres")
                .with("ragstone.files.kind", "s3")
                .with("ragstone.files.s3.endpoint", files.endpoint())
                .with("ragstone.files.s3.prefix", "ragstone/")
                .with("ragstone.files.s3.access-key", "key")
                .with("ragstone.files.s3.secret-key", "secret");
    }

    /** Every row of every table, as text; bytes are in hexadecimal digits. */
    public String dump() {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : texts(
                    statement, "select table_name from information_schema.tables where table_schema = 'public'")) {
                dump.append("table ").append(table).append('\n');
                texts(statement, "select t::text from \"" + table + "\" t")
                        .forEach(row -> dump.append(row).append('\n'));
            }
            return dump.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        files.close();
        database.close();
    }
}
