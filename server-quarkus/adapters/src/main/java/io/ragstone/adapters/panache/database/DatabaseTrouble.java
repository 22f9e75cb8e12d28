package io.ragstone.adapters.panache.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What can be wrong with a database through nobody's fault. */
public enum DatabaseTrouble {
    /** Two transactions stood in each other's way, and one of them was taken back. */
    COLLISION("The database was too busy for this. Try it again."),
    BUSY("The database was busy for too long. Try it again later."),
    FULL("There is no space left on the disk of the database. Nothing was changed; free some space and try it again."),
    UNREACHABLE("The database cannot be reached. Try it again later, or look whether it is running.");

    private final String sentence;

    DatabaseTrouble(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** What made this failure, if it was one of these. */
    public static Optional<DatabaseTrouble> behind(Throwable failure) {
        return behind(failure, new HashSet<>());
    }

    /** Who commits hides the reason among the suppressed ones. */
    private static Optional<DatabaseTrouble> behind(@Nullable Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return Optional.empty();
        }
        Optional<DatabaseTrouble> own = failure instanceof SQLException sql ? of(sql) : Optional.empty();
        return own.or(() -> Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()))
                .flatMap(deeper -> behind(deeper, seen).stream())
                .findFirst());
    }

    private static Optional<DatabaseTrouble> of(SQLException failure) {
        return failure instanceof SQLiteException sqlite
                ? ofSqlite(sqlite.getResultCode())
                : ofState(String.valueOf(failure.getSQLState()));
    }

    private static Optional<DatabaseTrouble> ofSqlite(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_FULL -> Optional.of(FULL);
            case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED -> Optional.of(BUSY);
            default -> Optional.empty();
        };
    }

    /** The states of the SQL standard, and PostgreSQL's own. */
    private static Optional<DatabaseTrouble> ofState(String state) {
        return switch (state) {
            case "40001", "40P01" -> Optional.of(COLLISION);
            case "55P03", "57014" -> Optional.of(BUSY);
            case "53100" -> Optional.of(FULL);
            case "53300", "57P01", "57P02", "57P03" -> Optional.of(UNREACHABLE);
            default -> state.startsWith("08") ? Optional.of(UNREACHABLE) : Optional.empty();
        };
    }
}
