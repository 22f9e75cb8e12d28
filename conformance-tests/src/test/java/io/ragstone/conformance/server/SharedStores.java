package io.ragstone.conformance.server;

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
    private final Postgres database;
    private final S3Server files;

    private SharedStores(Postgres database, S3Server files) {
        this.database = database;
        this.files = files;
    }

    /** Starts both; where PostgreSQL cannot be started, the test is not tried. */
    public static SharedStores start() throws IOException {
        Postgres database = Postgres.start();
        try {
            return new SharedStores(database, S3Server.start());
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** A server on them. */
    public ServerSetup setup(String name, Path data) {
        return database.under(new ServerSetup(name, data))
                .with("ragstone.files.kind", "s3")
                .with("ragstone.files.s3.endpoint", files.endpoint())
                .with("ragstone.files.s3.prefix", "ragstone/")
                .with("ragstone.files.s3.access-key", "key")
                .with("ragstone.files.s3.secret-key", "secret");
    }

    /** Every row of every table, as text; bytes are in hexadecimal digits. */
    public String dump() {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = database.asSuperuser();
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

    /** What the servers' own role sees of a table when it does not say for which tenant it asks. */
    public List<String> seenWithoutTenant(String table) {
        try (Connection connection = database.asServer();
                Statement statement = connection.createStatement()) {
            return texts(statement, "select t::text from \"" + table + "\" t");
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
