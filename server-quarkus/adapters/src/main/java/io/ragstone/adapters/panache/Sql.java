package io.ragstone.adapters.panache;

import io.ragstone.adapters.panache.database.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Statements of SQL itself, for what entities cannot say: "on conflict", and thousands of rows at once. They run in the
 * session's transaction.
 */
@ApplicationScoped
public class Sql {
    private final Session session;

    Sql(Session session) {
        this.session = session;
    }

    /** Returns how many rows changed. */
    public int update(String statement, @Nullable Object... values) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                set(prepared, values);
                return prepared.executeUpdate();
            }
        });
    }

    /** Runs a statement whose answer nobody needs. */
    public void execute(String statement, @Nullable Object... values) {
        session.doWork(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                set(prepared, values);
                prepared.execute();
            }
        });
    }

    /** Runs a statement once for each row of values, and returns how many rows each changed. */
    public int[] batch(String statement, List<@Nullable Object[]> rows) {
        return rows.isEmpty() ? new int[0] : session.doReturningWork(connection -> batch(connection, statement, rows));
    }

    private static int[] batch(Connection connection, String statement, List<@Nullable Object[]> rows)
            throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (@Nullable Object[] row : rows) {
                set(prepared, row);
                prepared.addBatch();
            }
            return prepared.executeBatch();
        }
    }

    private static void set(PreparedStatement prepared, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                prepared.setNull(i + 1, Types.NULL);
            } else {
                prepared.setObject(i + 1, column(value));
            }
        }
    }

    /** As the columns' formats have it; see the scripts. */
    private static Object column(Object value) {
        return switch (value) {
            case UUID id -> id.toString();
            case Instant time -> time.toEpochMilli();
            case Enum<?> constant -> constant.name();
            case String text -> PlainText.of(text);
            default -> value;
        };
    }
}
